using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>A claim under review: the edits read it and append what they find.</summary>
internal sealed class ClaimReview(Claim claim, Edition edition, EditPolicy policy, ClaimContext context)
{
    private readonly HashSet<TableInfo> consulted = new(ReferenceEqualityComparer.Instance);

    public Claim Claim { get; } = claim;

    public Edition Edition { get; } = edition;

    public EditPolicy Policy { get; } = policy;

    public ClaimContext Context { get; } = context;

    public IReadOnlyList<LineReview> Lines { get; } = [.. claim.Lines.Select(line => new LineReview(line))];

    public List<Finding> Findings { get; } = [];

    public void Consult(TableInfo table) => consulted.Add(table);

    public ClaimVerdict Conclude()
    {
        Findings.Sort(FindingOrder.Instance);
        var ofClaim = Dispositions.Of(Findings);
        var lines = new List<LineVerdict>(Lines.Count);
        foreach (var line in Lines)
        {
            line.Findings.Sort(FindingOrder.Instance);
            var disposition = Dispositions.Graver(ofClaim, Dispositions.Of(line.Findings));
            lines.Add(new LineVerdict(line.Number, disposition, line.Findings, line.IsStopped ? null : line.PayableUnits));
        }

        var whole = Dispositions.Graver(ofClaim, Dispositions.OfClaim([.. lines.Select(line => line.Disposition)]));
        return new ClaimVerdict(Claim.ClaimId, whole, lines, Findings, Edition, [.. Edition.Tables.Where(consulted.Contains)]);
    }
}
