using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Rental;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.CodeChecks;

/// <summary>What the tables say of an item, whoever pays for it.</summary>
internal sealed record ItemFacts
{
    public required ProcedureCode Code { get; init; }

    public required CodeValidity Validity { get; init; }

    /// <summary>Why it may not be billed for the day; empty where it may.</summary>
    public required string WhyInvalid { get; init; }

    /// <summary>Whether the list of codes has it.</summary>
    public required bool IsRecorded { get; init; }

    public required BenefitFamily Family { get; init; }

    public required PaymentCategory Category { get; init; }

    public required IReadOnlyList<Modifier> ExpectedModifiers { get; init; }

    public static ItemFacts Of(CheckCircumstances circumstances, ProcedureCode code, CheckNotes notes)
    {
        var day = circumstances.Day;
        var period = circumstances.Catalog.Codes.On(day);
        var records = period is null ? [] : period.Table.Find(code);
        var validity = period?.Table.ValidityOn(code, day) ?? CodeValidity.NotEvaluated;
        foreach (var record in records)
        {
            notes.Hold(record.Validity);
        }

        if (validity == CodeValidity.NotEvaluated)
        {
            notes.Missing($"Whether {code} may be billed for {day:yyyy-MM-dd} was not evaluated: no loaded list of codes can tell.");
        }

        var schedule = circumstances.Catalog.Fees(circumstances.Program).On(day);
        var fees = schedule is null ? [] : schedule.Table.Find(code);
        var listed = records.IsEmpty ? PaymentCategory.Unknown : records[0].Category;
        var category = listed != PaymentCategory.Unknown || fees.IsEmpty ? listed : fees[0].Category;
        if (category == PaymentCategory.Unknown && schedule?.Info.Coverage.Includes(code) != true)
        {
            notes.Missing($"Which pricing modifiers {code} needs was not evaluated: its payment category is not known.");
        }

        return new ItemFacts
        {
            Code = code,
            Validity = validity,
            WhyInvalid = validity == CodeValidity.NotListed ? "it is not a code of the list in force"
                : validity is CodeValidity.Valid or CodeValidity.NotEvaluated ? string.Empty
                : $"it is valid {string.Join(" and ", ValidityOf(records))}",
            IsRecorded = !records.IsEmpty,
            Family = records.IsEmpty ? BenefitFamily.Unknown : records[0].Family,
            Category = category,
            ExpectedModifiers = PricingModifiers.Of(code, category, day, fees),
        };
    }

    private static List<EffectiveWindow> ValidityOf(ReadOnlySpan<CodeRecord> records)
    {
        var windows = new List<EffectiveWindow>();
        foreach (var record in records)
        {
            windows.Add(record.Validity);
        }

        return windows;
    }
}
