using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>A claim under review: the edits read it and append what they find.</summary>
internal sealed class ClaimReview(Claim claim, EditionCatalog catalog, EditPolicy policy, ClaimContext context)
{
    // Few, and compared by reference: a set would hash every name in them for every claim.
    private readonly List<(Edition Edition, TableInfo Table)> consulted = [];

    public Claim Claim { get; } = claim;

    public EditionCatalog Catalog { get; } = catalog;

    public EditPolicy Policy { get; } = policy;

    public ClaimContext Context { get; } = context;

    public IReadOnlyList<LineReview> Lines { get; } = [.. claim.Lines.Select(line => new LineReview(line))];

    /// <summary>Lines of other claims of the same member and supplier that stand, in an order of their own.</summary>
    public IReadOnlyList<LineReview> Standing { get; } = HistoryLines.Of(claim, context);

    /// <summary>Those of them that were payable when they were posted.</summary>
    public IReadOnlyList<LineReview> History => field ??= [.. Standing.Where(line => line.Posted!.Counts)];

    /// <summary>The member's coverage; null where it is not known, or the store has no record of the member.</summary>
    public MemberEnrollment? Enrollment => (Context.Member as MemberFacts.Known)?.Snapshot.Enrollment;

    public List<Finding> Findings { get; } = [];

    /// <summary>Notes that the tables which answer for days of the claim were looked into.</summary>
    public void Consult<TTable>(TableTimeline<TTable> timeline)
        where TTable : class
    {
        foreach (var period in timeline.Periods)
        {
            foreach (var line in Lines)
            {
                if (line.Span is { } span && period.Days.Within(span) is not null)
                {
                    Consult(period);
                    break;
                }
            }
        }
    }

    public void Consult<TTable>(TablePeriod<TTable> period)
        where TTable : class
    {
        if (!IsConsulted(period.Edition, period.Info))
        {
            consulted.Add((period.Edition, period.Info));
        }
    }

    public ClaimVerdict Conclude()
    {
        Findings.Sort(FindingOrder.Instance);
        var ofClaim = Dispositions.Of(Findings);
        List<Disposition> dispositions = [.. Lines.Select(line => Dispositions.Graver(ofClaim, Dispositions.Of(line.Findings)))];
        var shares = CostShares.Of(this, dispositions);
        var lines = new List<LineVerdict>(Lines.Count);
        foreach (var (line, disposition) in Lines.Zip(dispositions))
        {
            line.Findings.Sort(FindingOrder.Instance);
            lines.Add(new LineVerdict(line.Number, disposition, line.Findings, line.IsStopped ? null : line.PayableUnits)
            {
                Use = Dispositions.Stands(disposition) ? UseOf(line) : null,
                CostShare = shares.GetValueOrDefault(line),
            });
        }

        var whole = Dispositions.Graver(ofClaim, Dispositions.OfClaim(dispositions));
        return new ClaimVerdict(Claim.ClaimId, whole, lines, Findings, Consulted())
        {
            HistoryScope = Context.Member.Scope,
        };
    }

    // What a unit limit cuts back is not used either.
    private static AuthorizationUse? UseOf(LineReview line) =>
        line.Use is { } use && line.PayableUnits is { } payable ? use with { Units = payable } : line.Use;

    private bool IsConsulted(Edition edition, TableInfo table) =>
        consulted.Exists(one => ReferenceEquals(one.Table, table) && ReferenceEquals(one.Edition, edition));

    private List<ConsultedEdition> Consulted()
    {
        var editions = new List<ConsultedEdition>();
        foreach (var edition in Catalog.Editions)
        {
            List<TableInfo> tables = [.. edition.Tables.Where(table => IsConsulted(edition, table))];
            if (tables.Count > 0)
            {
                editions.Add(new ConsultedEdition(edition, tables));
            }
        }

        return editions.Count > 0 ? editions : [new ConsultedEdition(Catalog.Editions[0], [])];
    }
}
