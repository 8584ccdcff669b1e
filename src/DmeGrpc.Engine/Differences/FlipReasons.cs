using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Differences;

/// <summary>
/// Finds what flipped verdicts come from: the findings that only one edition makes lead to the table of their edit, and the codes of the line
/// to its rows.
/// </summary>
/// <param name="claim">The claim.</param>
/// <param name="editions">The editions.</param>
/// <param name="before">What the edition before says of it; findings on the claim as a whole count for each of its lines.</param>
/// <param name="after">What the edition after says of it.</param>
/// <param name="flippedLines">The numbers of the lines whose verdicts flip.</param>
internal sealed class FlipReasons(Claim claim, EditionComparison editions, ClaimVerdict before, ClaimVerdict after, IReadOnlySet<int> flippedLines)
{
    private readonly FlipRows rows = new(claim, editions);

    public IReadOnlyList<FlipReason> Of(ClaimLine line, LineVerdict lineBefore, LineVerdict lineAfter)
    {
        var reasons = new List<FlipReason>();
        foreach (var finding in OneSided([.. lineBefore.Findings, .. before.Findings], [.. lineAfter.Findings, .. after.Findings]))
        {
            reasons.AddRange(Of(line, finding));
        }

        if (reasons.Count == 0)
        {
            reasons.AddRange(OtherLines(line, flippedLines));
        }

        return [.. reasons.Distinct().OrderBy(Rank).ThenBy(reason => (reason as RowFlipReason)?.Difference.Next, PlaceOrder)];
    }

    private static Comparer<DifferencePlace?> PlaceOrder { get; } = Comparer<DifferencePlace?>.Create((x, y) => Nullable.Compare(x, y));

    /// <summary>What one edition says and the other does not, or the primary findings where only their numbers differ.</summary>
    private static List<Finding> OneSided(IReadOnlyList<Finding> before, IReadOnlyList<Finding> after)
    {
        var saidBefore = before.Select(FindingIdentity.Of).ToHashSet();
        var saidAfter = after.Select(FindingIdentity.Of).ToHashSet();
        List<Finding> oneSided =
        [
            .. before.Where(finding => !saidAfter.Contains(FindingIdentity.Of(finding))),
            .. after.Where(finding => !saidBefore.Contains(FindingIdentity.Of(finding))),
        ];
        return oneSided.Count > 0 ? oneSided : [.. before.Take(1), .. after.Take(1)];
    }

    private IEnumerable<FlipReason> Of(ClaimLine line, Finding finding)
    {
        var differing = rows.Of(line, finding);
        if (TableOf(finding.Edit) is { } key && editions.Tables.FirstOrDefault(table => table.Key == key) is { } table
            && (table.IsInOneOnly || (table.HasOtherCoverage && differing.Count == 0)))
        {
            yield return new TableFlipReason(table);
        }

        foreach (var difference in differing)
        {
            yield return new RowFlipReason(difference);
        }

        if (differing.Count == 0)
        {
            foreach (var reason in OtherLines(line, LinesOf(finding.Evidence)))
            {
                yield return reason;
            }
        }
    }

    private IEnumerable<FlipReason> OtherLines(ClaimLine line, IEnumerable<int> numbers) => numbers
        .Where(number => number != line.LineNumber && flippedLines.Contains(number)).Order().Select(number => new LineFlipReason(number));

    private static IEnumerable<int> LinesOf(Evidence? evidence) => evidence switch
    {
        PairEvidence pair => [pair.OtherLineNumber],
        DuplicateEvidence duplicate => [duplicate.OtherLineNumber],
        UnitLimitEvidence limit => limit.CountedLineNumbers,
        AddOnEvidence { PrimaryLineNumber: { } primary } => [primary],
        _ => [],
    };

    private TableKey? TableOf(EditKind edit) => edit switch
    {
        EditKind.ProcedureCode => new TableKey(TableKind.Codes),
        EditKind.Modifier => new TableKey(TableKind.Modifiers),
        EditKind.PriorAuthorization => new TableKey(TableKind.PriorAuthorizations, claim.Program),
        EditKind.Documentation => new TableKey(TableKind.FaceToFaceOrders, claim.Program),
        EditKind.NcciPtp => new TableKey(TableKind.PairEdits, claim.Program, claim.Setting),
        EditKind.IntegralItem => new TableKey(TableKind.IntegralPairs, claim.Program),
        EditKind.NcciMue => new TableKey(TableKind.UnitLimits, claim.Program, claim.Setting),
        EditKind.NcciAddOn => new TableKey(TableKind.AddOnCodes, claim.Program),
        _ => null,
    };

    private static int Rank(FlipReason reason) => reason switch
    {
        TableFlipReason => 0,
        RowFlipReason => 1,
        _ => 2,
    };
}
