using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>Lines that are column two of one pair and column one of another.</summary>
public sealed class PairChainsAndRingsTests
{
    private const Disposition Paid = Disposition.Payable;
    private const Disposition Denied = Disposition.Denied;

    private static readonly EditPolicy StillDenies = new() { DeniedColumnOneStillDenies = true };

    private static EditionSketch Chain => TestEditions.Practitioner().Pair("10001", "10002", 0).Pair("10002", "10003", 0).Pair("10003", "10004", 0);

    [Fact]
    public void A_denied_column_one_line_denies_nobody()
    {
        var verdict = Claim("10001", "10002", "10003").JudgedBy(Chain);

        Assert.Equal([Paid, Denied, Paid], verdict.DispositionsByNumber());
    }

    [Fact]
    public void Every_second_line_of_a_chain_is_denied_whatever_the_order_of_lines()
    {
        Assert.Equal([Paid, Denied, Paid, Denied], Claim("10001", "10002", "10003", "10004").JudgedBy(Chain).DispositionsByNumber());
        Assert.Equal([Denied, Paid, Denied, Paid], Claim("10004", "10003", "10002", "10001").JudgedBy(Chain).DispositionsByNumber());
        Assert.Equal([Paid, Paid, Denied, Denied], Claim("10003", "10001", "10004", "10002").JudgedBy(Chain).DispositionsByNumber());
    }

    [Fact]
    public void A_denied_column_one_line_still_denies_where_the_policy_says_so()
    {
        var verdict = Claim("10001", "10002", "10003", "10004").JudgedBy(Chain, StillDenies);

        Assert.Equal([Paid, Denied, Denied, Denied], verdict.DispositionsByNumber());
    }

    [Fact]
    public void A_modifier_on_the_middle_of_a_chain_lets_it_deny_the_end()
    {
        var edition = TestEditions.Practitioner().Pair("10001", "10002").Pair("10002", "10003", 0);

        var verdict = TestClaims.Practitioner().Line("10001").Line("10002", modifiers: "59").Line("10003").JudgedBy(edition);

        Assert.Equal([Paid, Paid, Denied], verdict.DispositionsByNumber());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Two_lines_that_are_column_one_and_two_of_each_other_are_both_denied(bool stillDenies)
    {
        var edition = TestEditions.Practitioner().Pair("10001", "10002", 0).Pair("10002", "10001", 0);

        var verdict = Claim("10001", "10002").JudgedBy(edition, stillDenies ? StillDenies : null);

        Assert.Equal([Denied, Denied], verdict.DispositionsByNumber());
        Assert.Equal(2, Assert.IsType<PairEvidence>(verdict.OnlyFinding(1).Evidence).OtherLineNumber);
        Assert.Equal(1, Assert.IsType<PairEvidence>(verdict.OnlyFinding(2).Evidence).OtherLineNumber);
    }

    [Fact]
    public void A_pair_in_both_directions_denies_only_the_line_whose_direction_no_modifier_lifts()
    {
        var edition = TestEditions.Practitioner().Pair("10001", "10002").Pair("10002", "10001", 0);

        var verdict = TestClaims.Practitioner().Line("10001").Line("10002", modifiers: "59").JudgedBy(edition);

        Assert.Equal([Denied, Paid], verdict.DispositionsByNumber());
    }

    [Fact]
    public void A_ring_of_three_denies_all_three()
    {
        var verdict = Claim("10001", "10002", "10003").JudgedBy(Ring());

        Assert.Equal([Denied, Denied, Denied], verdict.DispositionsByNumber());
    }

    [Fact]
    public void A_ring_with_a_line_against_it_is_a_chain_from_that_line()
    {
        var verdict = Claim("10001", "10002", "10003", "10009").JudgedBy(Ring().Pair("10009", "10001", 0));

        Assert.Equal([Denied, Paid, Denied, Paid], verdict.DispositionsByNumber());
    }

    [Fact]
    public void A_ring_denies_nobody_outside_it_because_its_lines_are_denied_themselves()
    {
        var edition = Ring().Pair("10003", "10004", 0).Pair("10004", "10005", 0);

        var verdict = Claim("10005", "10004", "10003", "10002", "10001").JudgedBy(edition);

        Assert.Equal([Denied, Paid, Denied, Denied, Denied], verdict.DispositionsByNumber());
    }

    [Fact]
    public void A_ring_behind_a_ring_is_settled_after_it()
    {
        var edition = TestEditions.Practitioner().Pair("10001", "10002", 0).Pair("10002", "10001", 0)
            .Pair("10002", "10003", 0).Pair("10003", "10004", 0).Pair("10004", "10003", 0);

        var verdict = Claim("10001", "10002", "10003", "10004").JudgedBy(edition);

        Assert.Equal([Denied, Denied, Denied, Denied], verdict.DispositionsByNumber());
        Assert.Equal(4, Assert.IsType<PairEvidence>(verdict.OnlyFinding(3).Evidence).OtherLineNumber);
    }

    [Fact]
    public void A_modifier_that_lifts_one_side_of_a_ring_opens_it()
    {
        var edition = TestEditions.Practitioner().Pair("10001", "10002").Pair("10002", "10003", 0).Pair("10003", "10001", 0);

        var verdict = TestClaims.Practitioner().Line("10001").Line("10002", modifiers: "59").Line("10003").JudgedBy(edition);

        Assert.Equal([Paid, Paid, Denied], verdict.DispositionsByNumber());
    }

    private static EditionSketch Ring() =>
        TestEditions.Practitioner().Pair("10001", "10002", 0).Pair("10002", "10003", 0).Pair("10003", "10001", 0);

    private static ClaimBuilder Claim(params string[] codes) =>
        codes.Aggregate(TestClaims.Practitioner(), (claim, code) => claim.Line(code));
}
