using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>One line under review: what could be read of it, and what has been found so far.</summary>
internal sealed class LineReview(ClaimLine line)
{
    public ClaimLine Line { get; } = line;

    public int Number => Line.LineNumber;

    /// <summary>Null when the code is missing or malformed.</summary>
    public ProcedureCode? Code { get; } = ProcedureCode.TryParse(line.ProcedureCode, out var code) ? code : null;

    /// <summary>The well-formed modifiers, in the order billed.</summary>
    public IReadOnlyList<Modifier> Modifiers { get; } = ReadModifiers(line.Modifiers);

    /// <summary>Null when a date is missing or the dates cannot be a span of service.</summary>
    public ServiceSpan? Span { get; } = ReadSpan(line);

    /// <summary>Null when the units cannot be counted.</summary>
    public decimal? Units { get; } = UnitsOfService.TryRead(line.Units, out var units) ? units : null;

    public List<Finding> Findings { get; } = [];

    /// <summary>What a limit leaves payable, where it cuts the line back.</summary>
    public decimal? PayableUnits { get; set; }

    public bool IsStopped => Findings.Exists(finding => finding.Stops);

    public bool IsRejected => Findings.Exists(finding => finding.Outcome == Outcome.Reject);

    public bool IsDuplicate => Findings.Exists(finding => finding.Edit == EditKind.Duplicate);

    private static List<Modifier> ReadModifiers(IReadOnlyList<string> texts)
    {
        var modifiers = new List<Modifier>(texts.Count);
        foreach (var text in texts)
        {
            if (Modifier.TryParse(text, out var modifier))
            {
                modifiers.Add(modifier);
            }
        }

        return modifiers;
    }

    private static ServiceSpan? ReadSpan(ClaimLine line)
    {
        if (line.FromDate is not { } from)
        {
            return null;
        }

        var span = new ServiceSpan(from, line.ThroughDate ?? from);
        return span.Days is >= 1 and <= LineDatesEdit.MaximumDays ? span : null;
    }
}
