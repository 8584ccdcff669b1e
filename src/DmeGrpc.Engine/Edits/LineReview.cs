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
internal sealed class LineReview
{
    private List<Finding> findings = [];
    private Modifier[] modifiers = [];

    public ClaimLine Line { get; private set; } = null!;

    /// <summary>The line's number; 0 for a line of another claim.</summary>
    public int Number => Line.LineNumber;

    /// <summary>The line of another claim; null for a line under review.</summary>
    public PostedLine? Posted { get; private init; }

    /// <summary>How sentences name it.</summary>
    public string Name => Posted is null ? $"line {Number}" : $"line {Posted.LineNumber} of claim {Posted.ClaimId}";

    /// <summary>Null when the code is missing or malformed.</summary>
    public ProcedureCode? Code => CodeOrNone.IsNone ? null : CodeOrNone;

    /// <summary>The same, with no code in place of null.</summary>
    public ProcedureCode CodeOrNone { get; private set; }

    /// <summary>The well-formed modifiers, in the order billed. Never changed, since findings may keep it.</summary>
    public IReadOnlyList<Modifier> Modifiers => modifiers;

    /// <summary>The same, to be read without allocating.</summary>
    public ReadOnlySpan<Modifier> ModifierSpan => modifiers;

    /// <summary>Null when a date is missing or the dates cannot be a span of service.</summary>
    public ServiceSpan? Span { get; private set; }

    /// <summary>Null when the units cannot be counted.</summary>
    public decimal? Units { get; private set; }

    public List<Finding> Findings => findings;

    /// <summary>What a limit leaves payable, where it cuts the line back.</summary>
    public decimal? PayableUnits { get; set; }

    /// <summary>What the line uses of an authorization.</summary>
    public AuthorizationUse? Use { get; set; }

    /// <summary>What has become of it; set when the review is concluded.</summary>
    public Disposition Disposition { get; set; }

    public bool IsStopped => Findings.Exists(finding => finding.Stops);

    public bool IsRejected => Findings.Exists(finding => finding.Outcome == Outcome.Reject);

    public bool IsDuplicate => Findings.Exists(finding => finding.Edit == EditKind.Duplicate);

    /// <summary>Whether its verdict says nothing but that it is payable.</summary>
    public bool IsClean => Findings.Count == 0 && PayableUnits is null && Use is null && Disposition == Disposition.Payable;

    public static LineReview Of(PostedLine posted)
    {
        var line = new LineReview { Posted = posted };
        line.Begin(new ClaimLine
        {
            LineNumber = 0,
            ProcedureCode = posted.Code.ToString(),
            Modifiers = [.. posted.Modifiers.Select(modifier => modifier.ToString())],
            Units = (double)posted.Units,
            FromDate = posted.Span.From,
            ThroughDate = posted.Span.Through,
            ChargeCents = posted.ChargeCents,
        });
        return line;
    }

    /// <summary>Reads a line.</summary>
    public void Begin(ClaimLine line)
    {
        Line = line;
        CodeOrNone = ProcedureCode.TryParse(line.ProcedureCode, out var code) ? code : default;
        modifiers = ModifierLists.Read(line.Modifiers);
        Span = ReadSpan(line);
        Units = UnitsOfService.TryRead(line.Units, out var units) ? units : null;
    }

    /// <summary>The verdict on it, which keeps the findings.</summary>
    public LineVerdict Conclude(LineCostShare? share)
    {
        if (IsClean && share is null && CleanLines.Numbered(Number) is { } clean)
        {
            return clean;
        }

        var payable = IsStopped ? null : PayableUnits;
        return new LineVerdict(Number, Disposition, FindingLists.Take(ref findings), payable)
        {
            Use = Dispositions.Stands(Disposition) ? UseOfPayable() : null,
            CostShare = share,
        };
    }

    /// <summary>Lets go of the line and all that belongs to it; its verdict has its findings.</summary>
    public void End()
    {
        Line = null!;
        modifiers = [];
        PayableUnits = null;
        Use = null;
    }

    // What a unit limit cuts back is not used either.
    private AuthorizationUse? UseOfPayable() => Use is { } use && PayableUnits is { } payable ? use with { Units = payable } : Use;

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
