using System.Globalization;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Differences;

/// <summary>The shape of the rows of each kind of table.</summary>
internal static class RowShapes
{
    public static RowShape<CodeRecord> Codes { get; } = new()
    {
        CompareKeys = (x, y) => x.Code.CompareTo(y.Code),
        SameContent = (x, y) => x with { Source = y.Source } == y,
        SubjectOf = row => $"{row.Code}",
        WindowOf = row => row.Validity,
        SourceOf = row => row.Source,
        Contents =
        [
            new(RowField.ShortName, row => row.ShortName),
            new(RowField.PaymentCategory, row => $"{row.Category}"),
            new(RowField.BenefitFamily, row => $"{row.Family}"),
        ],
    };

    public static RowShape<ModifierRecord> Modifiers { get; } = new()
    {
        CompareKeys = (x, y) => x.Modifier.CompareTo(y.Modifier),
        SameContent = (x, y) => x with { Source = y.Source } == y,
        SubjectOf = row => $"{row.Modifier}",
        WindowOf = row => row.Validity,
        SourceOf = row => row.Source,
        Contents = [new(RowField.ShortName, row => row.ShortName)],
    };

    public static RowShape<PairEdit> PairEdits { get; } = new()
    {
        CompareKeys = ComparePairs,
        SameContent = (x, y) => x with { Source = y.Source } == y,
        SubjectOf = row => $"{row.ColumnOne} / {row.ColumnTwo}",
        WindowOf = row => row.Window,
        SourceOf = row => row.Source,
        EverApplied = row => row.EverApplied,
        Contents =
        [
            new(RowField.ModifierIndicator, row => Number((int)row.Indicator)),
            new(RowField.Rationale, row => row.Rationale),
        ],
    };

    public static RowShape<IntegralPair> IntegralPairs { get; } = new()
    {
        CompareKeys = ComparePairs,
        SameContent = (x, y) => x with { Source = y.Source } == y,
        SubjectOf = row => $"{row.ColumnOne} / {row.ColumnTwo}",
        WindowOf = row => row.Window,
        SourceOf = row => row.Source,
        Contents = [new(RowField.PairSource, row => $"{row.Origin}")],
    };

    public static RowShape<UnitLimit> UnitLimits { get; } = new()
    {
        CompareKeys = (x, y) => x.Code.CompareTo(y.Code),
        SameContent = (x, y) => x with { Source = y.Source } == y,
        SubjectOf = row => $"{row.Code}",
        WindowOf = row => row.Window,
        SourceOf = row => row.Source,
        Contents =
        [
            new(RowField.UnitLimit, row => Number(row.Limit)),
            new(RowField.AdjudicationIndicator, row => row.Indicator == AdjudicationIndicator.None ? string.Empty : Number((int)row.Indicator)),
            new(RowField.Rationale, row => row.Rationale),
        ],
    };

    public static RowShape<AddOnEdit> AddOns { get; } = new()
    {
        CompareKeys = (x, y) => x.AddOn.CompareTo(y.AddOn) is var byAddOn && byAddOn != 0 ? byAddOn : Nullable.Compare(x.Primary, y.Primary),
        SameContent = (x, y) => x with { Source = y.Source } == y,
        SubjectOf = row => row.Primary is { } primary ? $"{row.AddOn} / {primary}" : $"{row.AddOn}",
        WindowOf = row => row.Window,
        SourceOf = row => row.Source,
        Contents = [new(RowField.AddOnType, row => Number((int)row.Type))],
    };

    private static int ComparePairs<TRow>(TRow x, TRow y)
        where TRow : IPairRow
    {
        var byColumnOne = x.ColumnOne.CompareTo(y.ColumnOne);
        return byColumnOne != 0 ? byColumnOne : x.ColumnTwo.CompareTo(y.ColumnTwo);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
