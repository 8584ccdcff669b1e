using System.Globalization;
using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Money;
using DmeGrpc.ReferenceData.Csv;
using DmeGrpc.ReferenceData.Manifest;
using DmeGrpc.ReferenceData.Plans;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Members;

/// <summary>One row: whose it is, and the span or the year on it, or both. What is wrong with it is among the problems.</summary>
internal sealed class MemberFileRow
{
    private const int CentsPerDollar = 100;

    private static readonly string[] SpanColumns = ["from", "through", "product", "state", "zip"];
    private static readonly string[] YearColumns = ["year_from", "year_through", "deductible_met", "out_of_pocket_met", "as_of"];

    // As though the program were the same for all.
    private readonly MemberKey keyOfSomeProgram;

    private MemberFileRow(RowFields row)
    {
        Line = row.Line;
        Program = row.Word("program", SourceWords.Programs);
        PlanId = row.Text("plan_id");
        MemberId = row.Text("member_id");
        if (MemberId.Length == 0)
        {
            row.Refuse("member_id: it is blank.");
        }

        Key = row.IsSound && MemberKey.TryCreate(Program, PlanId, MemberId, out var key) ? key.ToString() : null;
        keyOfSomeProgram = MemberKey.TryCreate(PayerProgram.Medicare, PlanId, MemberId, out var some) ? some : default;
        var (hasSpan, hasYear) = (HasAny(row, SpanColumns), HasAny(row, YearColumns));
        if (!hasSpan && !hasYear)
        {
            row.Refuse("from: the row has neither a span of coverage nor a year of benefits.");
        }

        Span = hasSpan ? ReadSpan(row) : null;
        Year = hasYear ? ReadYear(row) : null;
        IsSound = row.IsSound;
    }

    /// <summary>The columns of a file.</summary>
    public static string[] Columns { get; } = ["program", "plan_id", "member_id", .. SpanColumns, .. YearColumns];

    public int Line { get; }

    public PayerProgram Program { get; }

    public string PlanId { get; }

    public string MemberId { get; }

    /// <summary>Rows of one member have the same; null where they do not tell whose they are, or nothing can be kept under it.</summary>
    public string? Key { get; }

    public MemberFileSpan? Span { get; }

    public MemberFileYear? Year { get; }

    public bool IsSound { get; }

    public static MemberFileRow Read(RowFields row) => new(row);

    /// <summary>Whether both are of one member. A row whose program is misspelt is still of the member with the same plan and number.</summary>
    public bool IsOfSameMember(MemberFileRow other) => Key is not null && other.Key is not null
        ? Key == other.Key
        : !keyOfSomeProgram.IsNone ? keyOfSomeProgram == other.keyOfSomeProgram
        : string.Equals(PlanId, other.PlanId, StringComparison.OrdinalIgnoreCase) && string.Equals(MemberId, other.MemberId, StringComparison.OrdinalIgnoreCase);

    private static bool HasAny(RowFields row, string[] columns) => Array.Exists(columns, column => row.Text(column).Length > 0);

    private static MemberFileSpan ReadSpan(RowFields row)
    {
        var window = row.Window("from", "through");
        if (row.Text("from").Length == 0)
        {
            row.Refuse("from: it is blank.");
        }

        PlanProduct? product = row.Text("product").Length == 0 ? null : row.Word("product", PlanWords.Products);
        return new MemberFileSpan(row.Line, window.First, window.Last, product, row.Text("state"), row.Text("zip"));
    }

    private static MemberFileYear ReadYear(RowFields row)
    {
        var window = row.Window("year_from", "year_through");
        foreach (var column in YearColumns.Take(2).Where(column => row.Text(column).Length == 0))
        {
            row.Refuse($"{column}: it is blank.");
        }

        var met = new Accumulators(ReadCents(row, "deductible_met"), ReadCents(row, "out_of_pocket_met"));
        return new MemberFileYear(row.Line, window.First, window.Last ?? window.First, met, ReadInstant(row, "as_of"));
    }

    private static long ReadCents(RowFields row, string column)
    {
        var text = row.Text(column);
        if (text.Length == 0)
        {
            return 0;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var dollars) && dollars <= Amounts.MaxCents / CentsPerDollar
            && decimal.Truncate(dollars * CentsPerDollar) == dollars * CentsPerDollar)
        {
            return (long)(dollars * CentsPerDollar);
        }

        row.Refuse($"{column}: {Shown.Text(text)} is not an amount of dollars and cents, such as 257.00.");
        return 0;
    }

    private static DateTimeOffset? ReadInstant(RowFields row, string column)
    {
        // Local time would mean another instant on another machine.
        string[] forms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];
        var text = row.Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if ((text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal))
            && DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
        {
            return instant;
        }

        row.Refuse($"{column}: {Shown.Text(text)} is not an instant with its offset, such as 2026-02-01T00:00:00Z or 2026-01-31T18:00:00-06:00.");
        return null;
    }
}
