using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.ReferenceData.Tests.Facts;

/// <summary>The prior authorization cases on the list that the starter edition holds.</summary>
public sealed class RequiredListCases
{
    private static readonly Edition Starter = StarterEdition.Load();

    [Theory]
    [InlineData("R01", "E0193", "TX", 2024, 8, 1, true)]
    [InlineData("R03", "L1833", "TX", 2024, 8, 11, true)]
    [InlineData("R03", "L1833", "TX", 2024, 8, 12, false)]
    [InlineData("R05", "L0648", "NY", 2022, 5, 1, true)]
    [InlineData("R05", "L0648", "WA", 2022, 5, 1, false)]
    [InlineData("R05", "L0648", "CO", 2022, 5, 1, false)]
    [InlineData("R07", "L0648", "CO", 2022, 10, 9, false)]
    [InlineData("R07", "L0648", "CO", 2022, 10, 10, true)]
    public void An_item_is_denied_without_a_number_in_its_states_from_its_day(string id, string code, string state, int year, int month, int day, bool isDenied)
    {
        var verdict = TestClaims.Supplier().On(year, month, day).Line(code).With(claim => claim with { ServiceState = state }).JudgedBy(Starter);

        var findings = verdict.FindingsOf(1, EditKind.PriorAuthorization);
        Assert.True(isDenied ? findings is [{ Outcome: Outcome.Deny, Adjustment.Carc: "197" }] : findings.Count == 0, $"{id}: {verdict.Describe()}");
    }

    [Fact]
    public void Without_a_state_an_item_is_not_evaluated_while_its_phases_are_of_single_states()
    {
        var verdict = TestClaims.Supplier().On(2022, 5, 1).Line("L0648").JudgedBy(Starter);

        Assert.Equal(NotEvaluatedReason.OutsideClaim, verdict.FindingOf(1, EditKind.PriorAuthorization).NotEvaluatedReason);
    }

    [Fact]
    public void Items_that_are_not_on_the_list_hear_nothing_of_it() => Assert.All(
        new[] { "E0601", "A7030", "K0001", "B4035" },
        code => Assert.Empty(TestClaims.Supplier().On(2026, 2, 1).Line(code).JudgedBy(Starter).FindingsOf(1, EditKind.PriorAuthorization)));
}
