using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Findings;

public sealed class FindingOrderTests
{
    [Fact]
    public void What_decides_the_disposition_comes_first()
    {
        Outcome[] expected = [Outcome.Reject, Outcome.Deny, Outcome.Pend, Outcome.CutBack, Outcome.NotEvaluated, Outcome.Bypassed];

        Assert.Equal(expected, Sorted(expected.Reverse().Select(outcome => Finding(EditKind.NcciPtp, outcome))).Select(finding => finding.Outcome));
    }

    [Fact]
    public void Adverse_findings_stand_in_the_order_of_precedence_of_their_edits()
    {
        EditKind[] precedence =
        [
            EditKind.ClaimStructure, EditKind.Eligibility, EditKind.ProcedureCode, EditKind.Modifier, EditKind.Duplicate, EditKind.Coverage,
            EditKind.Network, EditKind.PriorAuthorization, EditKind.Rental, EditKind.UsefulLifetime, EditKind.SameOrSimilar, EditKind.NcciPtp,
            EditKind.IntegralItem, EditKind.NcciMue, EditKind.NcciAddOn, EditKind.Diagnosis, EditKind.Documentation,
        ];

        Assert.Equal(precedence, Sorted(precedence.Reverse().Select(edit => Finding(edit, Outcome.Deny))).Select(finding => finding.Edit));
    }

    [Fact]
    public void The_message_breaks_ties() => Assert.Equal(
        ["a", "b", "c"],
        Sorted([Finding(EditKind.NcciPtp, Outcome.Deny, "c"), Finding(EditKind.NcciPtp, Outcome.Deny, "a"), Finding(EditKind.NcciPtp, Outcome.Deny, "b")])
            .Select(finding => finding.Message));

    [Fact]
    public void A_line_with_a_finding_of_every_edit_shows_them_in_that_order()
    {
        var verdict = TestClaims.Supplier()
            .Line("K0001").Line("K0017", 2, "KX GA ZZ").WithLine(line => line with { ChargeCents = -1 })
            .JudgedBy(TestEditions.Supplier().Includes("K0001", "K0017").Limit("K0017", 1, 3).AddOn("K0017", 1, "K0002")
                .Code("K0017", new DateOnly(2025, 1, 1)).Modifiers(("KX", EffectiveWindow.Always), ("GA", EffectiveWindow.Always)));

        Assert.Equal(
            [
                EditKind.ClaimStructure, EditKind.Modifier, EditKind.ProcedureCode, EditKind.Modifier, EditKind.IntegralItem, EditKind.NcciMue,
                EditKind.NcciAddOn,
            ],
            verdict.Line(2).Findings.Select(finding => finding.Edit));
    }

    private static List<Finding> Sorted(IEnumerable<Finding> findings) => [.. findings.Order(FindingOrder.Instance)];

    private static Finding Finding(EditKind edit, Outcome outcome, string message = "m") => new() { Edit = edit, Outcome = outcome, Message = message };
}
