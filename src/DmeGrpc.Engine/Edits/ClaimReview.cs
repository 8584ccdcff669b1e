using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// A claim under review: the edits read it and append what they find. Reviews are used again, so that a claim without findings allocates nothing;
/// what a verdict keeps is never used again.
/// </summary>
internal sealed class ClaimReview
{
    // Claims with more lines are rare enough to allocate for each.
    private const int KeptLines = 512;

    // One a thread: a review under way is taken out, so that no two claims ever share one.
    [ThreadStatic]
    private static ClaimReview? idle;

    // Few, and compared by reference: a set would hash every name in them for every claim.
    private readonly List<(Edition Edition, TableInfo Table)> consulted = [];
    private readonly List<LineReview> kept = [];
    private List<Finding> findings = [];

    private ClaimReview()
    {
    }

    public Claim Claim { get; private set; } = null!;

    public EditionCatalog Catalog { get; private set; } = null!;

    public EditPolicy Policy { get; private set; } = null!;

    public ClaimContext Context { get; private set; } = null!;

    public List<LineReview> Lines { get; } = [];

    /// <summary>Lines of other claims of the same member and supplier that stand, in an order of their own.</summary>
    public IReadOnlyList<LineReview> Standing { get; private set; } = [];

    /// <summary>Those of them that were payable when they were posted.</summary>
    public IReadOnlyList<LineReview> History { get; private set; } = [];

    /// <summary>The lines, and after them those of <see cref="History"/>.</summary>
    public IReadOnlyList<LineReview> LinesAndHistory { get; private set; } = [];

    /// <summary>Room for the pairs of lines that a table joins.</summary>
    public List<PairEditMatch> JoinedPairs { get; } = [];

    /// <summary>The member's coverage; null where it is not known, or the store has no record of the member.</summary>
    public MemberEnrollment? Enrollment => (Context.Member as MemberFacts.Known)?.Snapshot.Enrollment;

    public List<Finding> Findings => findings;

    /// <summary>Begins a review. Every one is ended with <see cref="End"/>; one that is not is lost to the next claim and does no harm.</summary>
    public static ClaimReview Begin(Claim claim, EditionCatalog catalog, EditPolicy policy, ClaimContext context)
    {
        var review = idle ?? new ClaimReview();
        idle = null;
        (review.Claim, review.Catalog, review.Policy, review.Context) = (claim, catalog, policy, context);
        for (var i = 0; i < claim.Lines.Count; i++)
        {
            if (i == review.kept.Count)
            {
                review.kept.Add(new LineReview());
            }

            review.kept[i].Begin(claim.Lines[i]);
            review.Lines.Add(review.kept[i]);
        }

        review.Standing = HistoryLines.Of(claim, context);
        review.History = review.Standing.Count == 0 ? [] : [.. review.Standing.Where(line => line.Posted!.Counts)];
        review.LinesAndHistory = review.History.Count == 0 ? review.Lines : [.. review.Lines, .. review.History];
        return review;
    }

    /// <summary>Lets go of the claim and all that belongs to it.</summary>
    public void End()
    {
        foreach (var line in Lines)
        {
            line.End();
        }

        if (kept.Count > KeptLines)
        {
            kept.Clear();
        }

        Lines.Clear();
        JoinedPairs.Clear();
        consulted.Clear();
        (Claim, Catalog, Policy, Context) = (null!, null!, null!, null!);
        (Standing, History, LinesAndHistory) = ([], [], []);
        idle = this;
    }

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
        var ofClaim = Dispositions.Of(Findings);
        foreach (var line in Lines)
        {
            line.Disposition = Dispositions.Graver(ofClaim, Dispositions.Of(line.Findings));
        }

        var shares = CostShares.Of(this);
        return new ClaimVerdict(Claim.ClaimId, Dispositions.Graver(ofClaim, OfLines()), Verdicts(shares), FindingLists.Take(ref findings), Catalog.Consultations.Of(consulted))
        {
            HistoryScope = Context.Member.Scope,
        };
    }

    private Disposition OfLines()
    {
        const int OnStack = 512;
        Span<Disposition> dispositions = Lines.Count <= OnStack ? stackalloc Disposition[Lines.Count] : new Disposition[Lines.Count];
        for (var i = 0; i < Lines.Count; i++)
        {
            dispositions[i] = Lines[i].Disposition;
        }

        return Dispositions.OfClaim(dispositions);
    }

    private IReadOnlyList<LineVerdict> Verdicts(IReadOnlyDictionary<LineReview, LineCostShare>? shares)
    {
        if (shares is null && Lines.TrueForAll(line => line.IsClean) && CleanLines.Numbered(Lines) is { } clean)
        {
            return clean;
        }

        var verdicts = new LineVerdict[Lines.Count];
        for (var i = 0; i < verdicts.Length; i++)
        {
            verdicts[i] = Lines[i].Conclude(shares?.GetValueOrDefault(Lines[i]));
        }

        return verdicts;
    }

    private bool IsConsulted(Edition edition, TableInfo table)
    {
        foreach (var one in consulted)
        {
            if (ReferenceEquals(one.Table, table) && ReferenceEquals(one.Edition, edition))
            {
                return true;
            }
        }

        return false;
    }
}
