using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Tests.Authorizations;

/// <summary>X12 HCR01 and the overall decision, derived from the lines.</summary>
public class ReviewActionTests
{
    private static readonly NonAffirmLine Denied = new(2, "", "Not reasonable and necessary.");

    [Fact]
    public void An_undecided_authorization_is_pended() => Expect(Two(), OverallDecision.Pending, "A4", "A4", "A4");

    [Fact]
    public void A_partly_decided_authorization_is_pended() => Expect(Two().Decided(new AffirmLine(1)), OverallDecision.Pending, "A4", "A1", "A4");

    [Fact]
    public void All_affirmed_as_requested_is_certified_in_total() =>
        Expect(Two().Decided(new AffirmLine(1), new AffirmLine(2)), OverallDecision.Affirmed, "A1", "A1", "A1");

    [Fact]
    public void All_affirmed_and_one_otherwise_than_requested_is_modified() =>
        Expect(Two().Decided(new AffirmLine(1), new AffirmLine(2) { Units = 3 }), OverallDecision.Affirmed, "A6", "A1", "A6");

    [Fact]
    public void Affirmed_and_not_affirmed_is_certified_in_part() =>
        Expect(Two().Decided(new AffirmLine(1), Denied), OverallDecision.PartiallyAffirmed, "A2", "A1", "A3");

    [Fact]
    public void All_not_affirmed_is_not_certified() =>
        Expect(Two().Decided(new NonAffirmLine(1, "", "No order."), Denied), OverallDecision.NonAffirmed, "A3", "A3", "A3");

    [Fact]
    public void A_withdrawn_authorization_is_cancelled_whatever_was_decided() =>
        Expect(Two().Decided(new AffirmLine(1), Denied).After(new AuthorizationWithdrawn()), OverallDecision.Withdrawn, "C", "C", "C");

    [Fact]
    public void Another_code_other_modifiers_and_shorter_validity_modify_and_the_order_of_modifiers_does_not()
    {
        var line = Histories.Line(1) with { FirstDay = new DateOnly(2026, 3, 10), LastDay = new DateOnly(2026, 4, 10) };
        string ActionOf(AffirmLine affirm)
        {
            var decided = Histories.Submitted(line).Decided(affirm);
            return decided.ActionOf(decided.Lines[0]).Code();
        }

        Assert.Equal("A1", ActionOf(new AffirmLine(1)));
        Assert.Equal("A1", ActionOf(new AffirmLine(1) { Modifiers = [Modifier.Parse("RT"), Modifier.Parse("NU")] }));
        Assert.Equal("A6", ActionOf(new AffirmLine(1) { Modifiers = [Modifier.Parse("NU")] }));
        Assert.Equal("A6", ActionOf(new AffirmLine(1) { Code = ProcedureCode.Parse("L0648") }));
        Assert.Equal("A6", ActionOf(new AffirmLine(1) { LastDay = new DateOnly(2026, 4, 9) }));
        Assert.Equal("A6", ActionOf(new AffirmLine(1) { FirstDay = new DateOnly(2026, 3, 11) }));
    }

    private static Authorization Two() => Histories.Submitted(Histories.Line(1), Histories.Line(2));

    private static void Expect(Authorization authorization, OverallDecision decision, string whole, params string[] lines)
    {
        Assert.Equal((decision, whole), (authorization.Decision, authorization.Action.Code()));
        Assert.Equal(lines, authorization.Lines.Select(line => authorization.ActionOf(line).Code()));
    }
}
