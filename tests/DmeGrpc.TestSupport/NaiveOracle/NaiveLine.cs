using System.Globalization;
using System.Text.RegularExpressions;
using DmeGrpc.Engine.Claims;

namespace DmeGrpc.TestSupport.NaiveOracle;

/// <summary>A line as the oracle reads it, and what it has found of it.</summary>
internal sealed class NaiveLine(ClaimLine billed, PostedLine? posted = null)
{
    private static readonly Regex CodeShape = new(@"^[0-9A-Z][0-9][0-9][0-9][0-9A-Z]\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    private static readonly Regex ModifierShape = new(@"^[0-9A-Z][0-9A-Z]\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    public ClaimLine Billed { get; } = billed;

    public int Number => Billed.LineNumber;

    /// <summary>The line of another claim that this is; null for a line that is judged.</summary>
    public PostedLine? Posted { get; } = posted;

    public string Place => EngineReading.Place(Number, Posted);

    public string? Code { get; } = CodeShape.IsMatch(billed.ProcedureCode) ? billed.ProcedureCode : null;

    public List<string> Modifiers { get; } = [.. billed.Modifiers.Where(text => ModifierShape.IsMatch(text))];

    /// <summary>Every day of the line; none when its dates are no span of at most 366 days.</summary>
    public List<DateOnly> Days { get; } = DaysOf(billed);

    public decimal? Units { get; } = UnitsOf(billed.Units);

    public HashSet<DateOnly> DaySet => field ??= [.. Days];

    public List<NaiveFinding> Findings { get; } = [];

    public decimal? PayableUnits { get; set; }

    public bool IsRejected => Findings.Exists(finding => finding.Outcome == "Reject");

    public bool IsStopped => Findings.Exists(finding => finding.Outcome is "Reject" or "Deny");

    public bool IsDuplicate => Findings.Exists(finding => finding.Edit == "Duplicate");

    public bool Has(string modifier) => Modifiers.Contains(modifier, StringComparer.Ordinal);

    public static NaiveLine Of(PostedLine posted) => new(
        new ClaimLine
        {
            LineNumber = 0,
            ProcedureCode = $"{posted.Code}",
            Modifiers = [.. posted.Modifiers.Select(modifier => $"{modifier}")],
            Units = (double)posted.Units,
            FromDate = posted.Span.From,
            ThroughDate = posted.Span.Through,
            ChargeCents = posted.ChargeCents,
        },
        posted);

    public static bool IsModifier(string text) => ModifierShape.IsMatch(text);

    public void Add(string edit, string outcome, string detail) => Findings.Add(new NaiveFinding(edit, outcome, detail));

    /// <summary>The days both lines have, if they bill different codes.</summary>
    public static List<DateOnly> SharedDays(NaiveLine one, NaiveLine two) => one.Code is null || two.Code is null || one.Code == two.Code
        ? []
        : one.Days.FindAll(two.DaySet.Contains);

    private static List<DateOnly> DaysOf(ClaimLine billed)
    {
        var days = new List<DateOnly>();
        if (billed.FromDate is { } from)
        {
            var through = billed.ThroughDate ?? from;
            for (var day = from; day <= through && days.Count <= 366; day = day.AddDays(1))
            {
                days.Add(day);
            }
        }

        return days.Count <= 366 ? days : [];
    }

    private static decimal? UnitsOf(double billed)
    {
        if (!double.IsFinite(billed) || billed <= 0 || billed > 99_999_999)
        {
            return null;
        }

        var text = billed.ToString("F12", CultureInfo.InvariantCulture).TrimEnd('0');
        return text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1 <= 3 && decimal.Parse(text, CultureInfo.InvariantCulture) > 0
            ? decimal.Parse(text, CultureInfo.InvariantCulture)
            : null;
    }
}

/// <summary>What one edit says, boiled down to what a second opinion can agree with.</summary>
/// <param name="Edit">The edit.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Detail">The other line, limit, days, modifiers or reason.</param>
public sealed record NaiveFinding(string Edit, string Outcome, string Detail)
{
    public override string ToString() => $"{Edit} {Outcome} {Detail}";
}
