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
        var keys = TablesOf(finding);
        foreach (var table in editions.Tables.Where(table => keys.Contains(table.Key) && (table.IsInOneOnly || (table.HasOtherCoverage && differing.Count == 0))))
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

    private IReadOnlyList<TableKey> TablesOf(Finding finding) => finding.Edit switch
    {
        _ when FlipRows.HangsOnCategory(finding) => [new(TableKind.Codes), new(TableKind.Fees, claim.Program)],
        EditKind.ProcedureCode => [new(TableKind.Codes)],
        EditKind.Modifier => [new(TableKind.Modifiers)],
        EditKind.PriorAuthorization => [new(TableKind.PriorAuthorizations, claim.Program)],
        EditKind.NcciPtp => [new(TableKind.PairEdits, claim.Program, claim.Setting)],
        EditKind.IntegralItem => [new(TableKind.IntegralPairs, claim.Program)],
        EditKind.NcciMue => [new(TableKind.UnitLimits, claim.Program, claim.Setting)],
        EditKind.NcciAddOn => [new(TableKind.AddOnCodes, claim.Program)],
        EditKind.Documentation => [new(TableKind.FaceToFaceOrders, claim.Program)],
        _ => [],
    };

    private static int Rank(FlipReason reason) => reason switch
    {
        TableFlipReason => 0,
        RowFlipReason => 1,
        _ => 2,
    };
}
