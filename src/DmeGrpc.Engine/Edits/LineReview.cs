using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// One line under review: what could be read of it, and what has been found so far. Or a line of another claim that is held against those under review;
/// nothing is ever found on it.
/// </summary>
internal sealed class LineReview(ClaimLine line, PostedLine? posted = null)
{
    public ClaimLine Line { get; } = line;

    /// <summary>The line's number; 0 for a line of another claim.</summary>
    public int Number => Line.LineNumber;

    /// <summary>The line of another claim; null for a line under review.</summary>
    public PostedLine? Posted { get; } = posted;

    /// <summary>How sentences name it.</summary>
    public string Name => Posted is null ? $"line {Number}" : $"line {Posted.LineNumber} of claim {Posted.ClaimId}";

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

    /// <summary>What the line uses of an authorization.</summary>
    public AuthorizationUse? Use { get; set; }

    public bool IsStopped => Findings.Exists(finding => finding.Stops);

    public bool IsRejected => Findings.Exists(finding => finding.Outcome == Outcome.Reject);

    public bool IsDuplicate => Findings.Exists(finding => finding.Edit == EditKind.Duplicate);

    public static LineReview Of(PostedLine posted) => new(
        new ClaimLine
        {
            LineNumber = 0,
            ProcedureCode = posted.Code.ToString(),
            Modifiers = [.. posted.Modifiers.Select(modifier => modifier.ToString())],
            Units = (double)posted.Units,
            FromDate = posted.Span.From,
            ThroughDate = posted.Span.Through,
            ChargeCents = posted.ChargeCents,
        },
        posted);

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
