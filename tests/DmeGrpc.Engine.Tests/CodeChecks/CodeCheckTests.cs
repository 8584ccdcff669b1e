using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.CodeChecks;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tests.Coverage;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.CodeChecks;

public sealed class CodeCheckTests
{
    private static readonly AuthorizationRule SleepRule = PlanSketch.Rule(PlanSketch.Items("K0823"), "LCD L33789") with
    {
        Documents =
        [
            new PlanDocument("record", "Medical record", DocumentKind.Clinical, DocumentPurpose.WithAuthorization),
            new PlanDocument("slip", "Proof of delivery", DocumentKind.Administrative, DocumentPurpose.Retain),
        ],
    };

    private static readonly CheckCircumstances Medicare = CheckSketch.Medicare with { Plan = CheckSketch.Medicare.Plan! with { Authorizations = [SleepRule] } };

    [Fact]
    public void Documents_of_the_plan_and_of_the_order_are_named_with_their_reason()
    {
        var documents = Medicare.Ask("K0823").Documents;

        Assert.Equal(
            [("Medical record", DocumentPurpose.WithAuthorization), ("Proof of delivery", DocumentPurpose.Retain), ("Record of the face-to-face encounter", DocumentPurpose.Retain), ("Written order", DocumentPurpose.WithOrder)],
            documents.Select(document => (document.Title, document.Purpose)));
        Assert.All(documents, document => Assert.Contains("K0823", document.Why, StringComparison.Ordinal));
        Assert.Contains("LCD L33789", documents[0].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void With_an_authorization_in_hand_no_document_goes_with_a_request()
    {
        var facts = new MemberSketch().Authorization(MemberSketch.Line("K0823", first: new DateOnly(2026, 1, 1), last: new DateOnly(2026, 12, 31))).Facts;

        Assert.Equal(
            ["Proof of delivery", "Record of the face-to-face encounter", "Written order"],
            (Medicare with { Facts = facts }).Ask("K0823").Documents.Select(document => document.Title));
    }

    [Fact]
    public void Documents_of_a_listed_item_that_no_plan_file_has_are_not_evaluated() =>
        Assert.Contains("Which documents go with a request for K0823", Assert.Single(CheckSketch.Medicare.Ask("K0823").NotEvaluated), StringComparison.Ordinal);

    [Theory]
    [InlineData("K0823", "2022-04-13", true, NotEvaluatedReason.None)]
    [InlineData("K0823", "2022-04-12", false, NotEvaluatedReason.NoRowOnDate)]
    [InlineData("E0601", "2022-04-13", false, NotEvaluatedReason.None)]
    [InlineData("E0601", "2022-04-12", false, NotEvaluatedReason.NoRowOnDate)]
    public void An_order_is_needed_by_Medicares_list_which_tells_of_no_day_before_its_first(string code, string day, bool needed, NotEvaluatedReason gap)
    {
        var order = (CheckSketch.Medicare with { Day = DateOnly.Parse(day) }).Ask(code).Order;

        Assert.Equal((needed, gap, needed), (order.IsNeeded, order.Gap, order.Row is not null));
    }

    [Fact]
    public void A_list_of_orders_that_is_older_than_the_day_tells_of_the_items_that_it_has_alone()
    {
        var asked = CheckSketch.Medicare with { Catalog = CheckSketch.CompleteThroughTheDay };
        var later = asked with { Day = CheckSketch.Day.AddDays(1) };

        Assert.Equal(NotEvaluatedReason.None, asked.Ask("E0601").Order.Gap);
        Assert.Equal(CheckSketch.Day, asked.Ask("E0601").ExpiresOn);
        Assert.Equal(NotEvaluatedReason.NoRowOnDate, later.Ask("E0601").Order.Gap);
        Assert.Equal(
            "Whether E0601 needs a face-to-face encounter and a written order before delivery was not evaluated: it is not on the list (2026), which knows no item added after 2026-03-02.",
            later.Ask("E0601").Order.Message);
        Assert.True(later.Ask("K0823").Order.IsNeeded);
    }

    [Fact]
    public void Medicares_list_of_orders_is_not_for_plans()
    {
        var order = CheckSketch.OfPlan(PlanSketch.Plain).Ask("K0823").Order;

        Assert.Equal((false, NotEvaluatedReason.None), (order.IsNeeded, order.Gap));
    }

    [Fact]
    public void Pricing_modifiers_and_unit_limits_are_told()
    {
        var check = CheckSketch.Medicare.Ask("E0100");

        Assert.Equal(["RR", "NU", "UE"], check.ExpectedModifiers.Select(modifier => $"{modifier}"));
        Assert.Equal(2, Assert.Single(check.UnitLimits).Limit.Limit);
    }

    [Fact]
    public void An_edition_without_tables_answers_nothing_and_says_so()
    {
        var empty = new EditionBuilder { Id = "empty", Kind = EditionKind.Synthetic }.Build().Alone;
        var check = (CheckSketch.Medicare with { Catalog = empty, Plan = null }).Ask("E0601");

        Assert.Equal((CoverageStatus.Indeterminate, AuthorizationStatus.Indeterminate, NotEvaluatedReason.TableNotLoaded), (check.Covered.Status, check.Authorization.Status, check.Order.Gap));
        Assert.Equal(6, check.NotEvaluated.Count);
        Assert.Equal(check.NotEvaluated.Count, check.NotEvaluated.Distinct().Count());
    }

    [Fact]
    public void Equal_questions_on_equal_facts_have_one_assertion_id_whatever_the_instant_and_the_order_of_modifiers()
    {
        var id = CheckSketch.Medicare.Ask("K0823", "RR", "KH").AssertionId;

        Assert.Matches("^[0-9a-f]{32}$", id);
        Assert.Equal(id, (CheckSketch.Medicare with { Asked = DateTimeOffset.UnixEpoch, Catalog = CheckSketch.Builder("check-1").Build().Alone }).Ask("K0823", "KH", "RR").AssertionId);
    }

    [Fact]
    public void Another_question_edition_plan_member_or_fact_has_another_assertion_id()
    {
        var member = CheckSketch.Medicare.WithMember(CheckSketch.Covered());
        string[] ids =
        [
            CheckSketch.Medicare.Ask("K0823").AssertionId, CheckSketch.Medicare.Ask("K0823", "RR").AssertionId, CheckSketch.Medicare.Ask("E0601").AssertionId,
            (CheckSketch.Medicare with { Day = CheckSketch.Day.AddDays(1) }).Ask("K0823").AssertionId, (CheckSketch.Medicare with { AskedState = "OR" }).Ask("K0823").AssertionId,
            (CheckSketch.Medicare with { Catalog = CheckSketch.Builder("check-2").Build().Alone }).Ask("K0823").AssertionId,
            Medicare.Ask("K0823").AssertionId, member.Ask("K0823").AssertionId, (member with { Member = default }).Ask("K0823").AssertionId,
            (CheckSketch.Medicare with { Facts = new MemberSketch().Authorization(MemberSketch.Line("K0823", last: new DateOnly(2026, 12, 31))).Facts }).Ask("K0823").AssertionId,
        ];

        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void Built_like_V10_an_item_is_covered_on_a_condition_and_its_authorization_satisfied_by_gold_card_until_2019_08_01()
    {
        var last = new DateOnly(2019, 8, 1);
        var exclusion = new Exclusion(PlanSketch.Items("K0823"), EffectiveWindow.Always, "Rare", "The record shows the need.");
        var plan = CheckSketch.Medicare.Plan! with { Window = new EffectiveWindow(new DateOnly(2019, 1, 1)), Exclusions = [exclusion] };
        var check = (CheckSketch.Medicare with
        {
            Day = new DateOnly(2019, 2, 15),
            Plan = plan,
            SupplierNpi = CheckSketch.Supplier,
            ExemptSuppliers = [new SupplierExemption(CheckSketch.Supplier, new EffectiveWindow(new DateOnly(2019, 1, 1), last))],
        }).Ask("K0823");

        Assert.Equal(
            (CoverageStatus.Conditional, AuthorizationStatus.Satisfied, AnswerReason.GoldCard, last),
            (check.Covered.Status, check.Authorization.Status, check.Authorization.Reason, check.ExpiresOn));
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(-1, 0)]
    public void Built_like_V09_a_hospital_bed_needs_documents_in_one_case_and_none_in_another_and_no_authorization_in_either(int days, int documents)
    {
        // V09 divides by the member's age, of which Medicare's tables know nothing; here a day divides.
        var check = (CheckSketch.Medicare with { Day = CheckSketch.Day.AddDays(days) }).Ask("E0250");

        Assert.Equal((documents, AuthorizationStatus.NotNeeded), (check.Documents.Count, check.Authorization.Status));
    }
}
