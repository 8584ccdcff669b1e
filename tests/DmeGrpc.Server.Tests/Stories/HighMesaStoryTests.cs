using DmeGrpc.Authorizations.V1;
using DmeGrpc.Claims.V1;
using DmeGrpc.Coverage.V1;
using DmeGrpc.Server.Stores;
using DmeGrpc.Server.Tests.Support;
using Google.Protobuf.WellKnownTypes;
using Payer = DmeGrpc.Claims.V1.Program;

namespace DmeGrpc.Server.Tests.Stories;

/// <summary>
/// High Mesa, a Medicaid plan where members bear what was not authorized: a member in New Mexico rents a powered air mattress for a copay of $25.00 a month, as long as
/// the out-of-pocket maximum leaves any. Whoever treats the member may order it; one vendor furnishes all equipment.
/// </summary>
public abstract class HighMesaStoryTests(StoreProvider provider) : StoryTest(provider)
{
    private const string Vendor = "2000000036";

    private PlanStory story = null!;

    public sealed class OnSqlite() : HighMesaStoryTests(StoreProvider.Sqlite);

    public sealed class OnPostgres() : HighMesaStoryTests(StoreProvider.Postgres);

    [Fact]
    public async Task An_air_mattress_from_the_code_check_to_the_corrected_claims()
    {
        story = new PlanStory(Server.Channel)
        {
            Program = Payer.Medicaid,
            PlanId = "high-mesa-health",
            Code = MedicaidEdition.Mattress,
            Supplier = Vendor,
            Orderer = SampleAuthorizations.Orderer,
            State = "NM",
            Zip = "87401",
            Diagnosis = "L89.154",
        };

        await The_member_joins_with_40_dollars_left_of_the_maximum();
        await The_code_check_warns_that_the_member_bears_it_without_authorization();
        await An_urgent_request_goes_straight_to_the_vendor_until_the_office_opens();
        await What_another_supplier_furnishes_is_the_members_loss();
        await Without_authorization_the_member_bears_it();
        await The_urgent_request_is_due_within_a_day_as_the_plan_says();
        await The_request_waits_for_the_consent_and_claims_with_it();
        await With_the_consent_two_months_are_affirmed();
        await The_first_month_is_validated_and_changes_nothing();
        await The_first_month_is_posted_and_costs_a_copay();
        await The_second_month_costs_what_is_left_of_the_maximum();
        await The_third_month_exceeds_the_authorization_and_the_member_bears_it();
        await The_second_claim_is_voided_and_gives_back_month_and_share();
        await The_first_claim_is_replaced_by_one_whose_charge_is_less_than_the_copay();
        await The_second_month_is_posted_again_and_reaches_the_maximum();
        await Everything_that_happened_can_be_told();
    }

    private async Task The_member_joins_with_40_dollars_left_of_the_maximum()
    {
        await story.EnrollAsync(Product.Hmo, deductibleMet: 0, outOfPocketMet: 196_000);

        Assert.Equal(EligibilityStatus.Active, (await story.EligibilityAsync()).Status);
        await story.LeavesAsync(deductible: 0, outOfPocket: 4_000);
    }

    private async Task The_code_check_warns_that_the_member_bears_it_without_authorization()
    {
        var check = await story.CheckAsync(Day(7, 1));

        Assert.Equal((Covered.Covered, AuthorizationNeeded.AuthNeeded, true), (check.Covered, check.Authorization.Needed, check.Authorization.MemberBears));
        Assert.Equal(
            [("Prescription", DocumentKind.Clinical, DocumentPurpose.WithOrder), ("Member's choice to rent or to buy", DocumentKind.Patient, DocumentPurpose.WithPa)],
            check.Documents.Select(document => (document.Title, document.Kind, document.Purpose)));
        Assert.Equal(
            ("Plan policy for support surfaces", 5u, 24u),
            (check.Authorization.Criteria, check.Authorization.Standard.BusinessDays, check.Authorization.Expedited.Hours));
        Assert.Equal((VendorRoute.ThroughPlan, Vendor), (check.Vendor.Route, check.Vendor.Npi));
        Assert.Empty(check.NotEvaluated);
    }

    private async Task An_urgent_request_goes_straight_to_the_vendor_until_the_office_opens()
    {
        // 7:30 in Denver, in daylight saving time.
        var opens = new DateTimeOffset(2026, 7, 1, 13, 30, 0, TimeSpan.Zero);
        Task<CodeCheck> Urgent(DateTimeOffset at) => story.CheckAsync(Day(7, 1), request => (request.Urgent, request.RequestedAt) = (true, Timestamp.FromDateTimeOffset(at)));

        var before = (await Urgent(opens.AddMinutes(-1))).Vendor;
        Assert.Equal((VendorRoute.StraightToVendor, Vendor, opens), (before.Route, before.Npi, before.PlanReopensAt.ToDateTimeOffset()));
        Assert.Equal(VendorRoute.ThroughPlan, (await Urgent(opens)).Vendor.Route);
    }

    private async Task What_another_supplier_furnishes_is_the_members_loss()
    {
        var elsewhere = FirstMonth("elsewhere");
        elsewhere.BillingNpi = SampleAuthorizations.Supplier;

        var finding = await story.FindingAsync(elsewhere, Edit.Network);

        Assert.Equal((GroupCode.Pr, "242", Vendor, true), (finding.GroupCode, finding.Carc, finding.Network.VendorNpi, finding.MemberMayBeBilled));
    }

    private async Task Without_authorization_the_member_bears_it()
    {
        var finding = Denied(await story.JudgeAsync(FirstMonth("unauthorized")));

        Assert.Equal((Edit.PriorAuthorization, GroupCode.Pr, "197", true), (finding.Edit, finding.GroupCode, finding.Carc, finding.MemberMayBeBilled));
        Assert.Equal(("high-mesa-health", AuthorizationFault.Missing), (finding.PriorAuthorization.PlanId, finding.PriorAuthorization.Fault));
        Assert.Equal(["Prescription", "Member's choice to rent or to buy"], finding.PriorAuthorization.Documents);
    }

    private async Task The_urgent_request_is_due_within_a_day_as_the_plan_says()
    {
        var asked = await story.RequestAsync(months: 2, received: Day(6, 22), expedited: true);

        Assert.Equal(new DateTimeOffset(2026, 6, 23, 0, 0, 0, TimeSpan.Zero), asked.DueAt.ToDateTimeOffset());
    }

    private async Task The_request_waits_for_the_consent_and_claims_with_it()
    {
        await story.AttachAsync("prescription.pdf");

        var pended = await story.DecideAsync(SampleAuthorizations.Pend(1, "Member's choice to rent or to buy"));
        Assert.Equal((OverallDecision.Pending, ReviewAction.Pended), (pended.OverallDecision, pended.ReviewAction));

        var line = await story.JudgeAsync(FirstMonth("waiting"));
        var finding = Assert.Single(line.Findings);
        Assert.Equal((Disposition.Pended, GroupCode.Oa, "133", false), (line.Disposition, finding.GroupCode, finding.Carc, finding.MemberMayBeBilled));
    }

    private async Task With_the_consent_two_months_are_affirmed()
    {
        await story.AttachAsync("consent.pdf");

        var affirmed = await story.AffirmAsync(months: 2, first: Day(7, 1), last: Day(9, 30));

        Assert.Equal((OverallDecision.Affirmed, ReviewAction.CertifiedInTotal), (affirmed.OverallDecision, affirmed.ReviewAction));
        Assert.Equal(["prescription.pdf", "consent.pdf"], affirmed.Documents.Select(document => document.FileName));
        Assert.Equal((AuthorizationNeeded.Satisfied, story.TrackingNumber), await story.NeedAsync(Day(7, 1)));
        await story.LeavesAsync(months: (0, 2));
    }

    private async Task The_first_month_is_validated_and_changes_nothing()
    {
        Assert.Equal((60_000, 0, 2_500, 0, 2_500), Share(await story.JudgeAsync(FirstMonth("first"))));

        await story.LeavesAsync(deductible: 0, outOfPocket: 4_000, months: (0, 2));
    }

    private async Task The_first_month_is_posted_and_costs_a_copay()
    {
        Assert.Equal((60_000, 0, 2_500, 0, 2_500), Share(await story.PostMonthAsync(FirstMonth("first"))));

        await story.LeavesAsync(deductible: 0, outOfPocket: 1_500, months: (1, 1));
    }

    private async Task The_second_month_costs_what_is_left_of_the_maximum()
    {
        Assert.Equal((60_000, 0, 1_500, 0, 1_500), Share(await story.PostMonthAsync(SecondMonth("second"))));

        await story.LeavesAsync(deductible: 0, outOfPocket: 0, months: (2, 0));
        Assert.Equal((AuthorizationNeeded.AuthNeeded, ""), await story.NeedAsync(Day(9, 1)));
    }

    private async Task The_third_month_exceeds_the_authorization_and_the_member_bears_it()
    {
        var posted = await story.PostAsync(story.Claim("third", Day(9, 1), "KI"));

        var finding = Denied(Assert.Single(posted.Result.Lines));
        Assert.Equal(
            (GroupCode.Pr, "198", AuthorizationFault.UnitsExhausted, true),
            (finding.GroupCode, finding.Carc, finding.PriorAuthorization.Fault, finding.MemberMayBeBilled));
        Assert.Empty(posted.Receipt.UnitUses);
        await story.LeavesAsync(deductible: 0, outOfPocket: 0, months: (2, 0));
    }

    private async Task The_second_claim_is_voided_and_gives_back_month_and_share()
    {
        Assert.Equal(1, Assert.Single((await story.VoidAsync("second")).Receipt.UnitUses).Units);

        await story.LeavesAsync(deductible: 0, outOfPocket: 1_500, months: (1, 1));
    }

    private async Task The_first_claim_is_replaced_by_one_whose_charge_is_less_than_the_copay()
    {
        var replaced = await story.ReplaceAsync("first", FirstMonth("first corrected", charge: 2_000));

        Assert.Equal((2_000, 0, 2_000, 0, 2_000), Share(Assert.Single(replaced.Result.Lines)));
        Assert.Equal("first", replaced.Replaced.ClaimId);
        await story.LeavesAsync(deductible: 0, outOfPocket: 2_000, months: (1, 1));
    }

    private async Task The_second_month_is_posted_again_and_reaches_the_maximum()
    {
        Assert.Equal((60_000, 0, 2_000, 0, 2_000), Share(await story.PostMonthAsync(SecondMonth("second again"))));

        await story.LeavesAsync(deductible: 0, outOfPocket: 0, months: (2, 0));
    }

    private async Task Everything_that_happened_can_be_told()
    {
        Assert.Equal(
            [
                "Submitted", "DocumentAttached", "Decided", "DocumentAttached", "Decided", "UnitsUsed first", "UnitsUsed second", "UnitsReturned second",
                "UnitsReturned first", "UnitsUsed first corrected", "UnitsUsed second again",
            ],
            await story.HistoryAsync());
        Assert.Equal("second again", await story.RepeatedAsync(SecondMonth("second once more")));
        Assert.Equal(196_000, (await story.MemberAsync()).Years[0].OutOfPocketMetCents);
    }

    private Claim FirstMonth(string id, long charge = 70_000) => story.Claim(id, Day(7, 1), "KH").Charging(charge);

    private Claim SecondMonth(string id) => story.Claim(id, Day(8, 1), "KI").Charging(70_000);
}
