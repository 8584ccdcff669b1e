using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.CodeChecks;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Policy;
using DmeGrpc.Engine.Tests.Coverage;

namespace DmeGrpc.Engine.Tests.CodeChecks;

/// <summary>How much of an item is covered, and what is left of it.</summary>
public sealed class QuantityCheckTests
{
    private static readonly DateOnly Day = CheckSketch.Day;

    private static readonly Plan Limited = PlanSketch.Plain with
    {
        Limits = [new ItemLimit(PlanSketch.Items("E0100-E0199"), 4, new LimitPeriod(12, LimitAlignment.Calendar)), new ItemLimit(PlanSketch.Items("E0601"), 1, new LimitPeriod(60, LimitAlignment.Rolling))],
    };

    [Fact]
    public void Without_a_member_the_plans_limit_is_told_and_not_what_is_left()
    {
        var check = CheckSketch.OfPlan(Limited).Ask("E0100");

        var quantity = Assert.Single(check.Quantities);
        Assert.Equal(("plain", 4, null), (quantity.Source, quantity.Limit.Units, quantity.Left));
        Assert.Equal(new ServiceSpan(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)), quantity.Days);
        Assert.Equal(new DateOnly(2026, 12, 31), check.ExpiresOn);
        Assert.Empty(check.NotEvaluated);
        Assert.Empty(CheckSketch.OfPlan(Limited).Ask("K0823").Quantities);
    }

    [Fact]
    public void What_a_member_was_given_is_taken_off()
    {
        var none = With(Posted("E0105", 0)).Ask("E0100");
        var some = With(Posted("E0105", 3)).Ask("E0100");

        Assert.Equal((4m, 1m), (none.Quantities[0].Left!.Value, some.Quantities[0].Left!.Value));
        Assert.NotEqual(none.AssertionId, some.AssertionId);
    }

    [Fact]
    public void Months_of_a_rental_after_the_first_use_nothing_up()
    {
        var rented = With(Posted("E0601", 1, "RR", Day.AddMonths(-2)), Posted("E0601", 1, "RR", Day.AddMonths(-1)));

        Assert.Equal(0, rented.Ask("E0601").Quantities[0].Left);
    }

    [Fact]
    public void Where_claims_cannot_be_read_what_is_left_is_not_evaluated()
    {
        var down = CheckSketch.OfPlan(Limited) with { Facts = new MemberFacts.Unavailable(NotEvaluatedReason.StoreUnavailable) };

        Assert.Contains("How much is left of what plain covers of E0100 was not evaluated: the member's claims cannot be read.", down.Ask("E0100").NotEvaluated);
    }

    [Fact]
    public void Usual_quantities_that_hang_on_a_modifier_are_told_where_it_is_asked_about()
    {
        var row = new PolicyRow("supply_quantities.csv", 2, "LCD L33822", PolicyGrade.Primary);
        var asked = CheckSketch.Medicare with
        {
            ItemPolicy = new ItemPolicy
            {
                Quantities = [new SupplyQuantity(Modifier.Parse("KX"), new ItemLimit(PlanSketch.Items("E0100"), 6, new LimitPeriod(3, LimitAlignment.Rolling)), EffectiveWindow.Always, row)],
            },
        };

        Assert.Empty(asked.Ask("E0100").Quantities);
        Assert.Equal(["LCD L33822"], asked.Ask("E0100", "KX").Quantities.Select(quantity => quantity.Source));
    }

    private static CheckCircumstances With(params PostedLine[] history)
    {
        var asked = CheckSketch.OfPlan(Limited).WithMember(CheckSketch.Covered());
        return asked with { Facts = new MemberFacts.Known(((MemberFacts.Known)asked.Facts).Snapshot with { History = history }) };
    }

    private static PostedLine Posted(string code, decimal units, string modifier = "NU", DateOnly? day = null) => new()
    {
        Submitter = "s",
        ClaimId = $"c {code} {day}",
        LineNumber = 1,
        Code = ProcedureCode.Parse(code),
        Modifiers = [Modifier.Parse(modifier)],
        Units = units,
        Span = new ServiceSpan(day ?? Day, day ?? Day),
        SupplierNpi = CheckSketch.Supplier,
        Setting = ServiceSetting.DmeSupplier,
        Disposition = Disposition.Payable,
    };
}
