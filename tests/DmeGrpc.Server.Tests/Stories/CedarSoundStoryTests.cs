using DmeGrpc.Authorizations.V1;
using DmeGrpc.Claims.V1;
using DmeGrpc.Coverage.V1;
using DmeGrpc.Server.Stores;
using Google.Protobuf.WellKnownTypes;
using Payer = DmeGrpc.Claims.V1.Program;

namespace DmeGrpc.Server.Tests.Stories;

/// <summary>
/// Cedar Sound, where suppliers bear what was not authorized: a member of the HMO who lives in the gorge rents a CPAP device. Equipment for breathing comes from the
/// vendor of the gorge alone and is prescribed by the plan's physicians.
/// </summary>
public abstract class CedarSoundStoryTests(StoreProvider provider) : StoryTest(provider)
{
    private const string VendorOfTheGorge = "2000000028";
    private const string VendorElsewhere = "2000000010";
    private const string PlanPhysician = "2000000101";
    private const string OutsidePhysician = "1245319599";

    private PlanStory story = null!;

    public sealed class OnSqlite() : CedarSoundStoryTests(StoreProvider.Sqlite);

    public sealed class OnPostgres() : CedarSoundStoryTests(StoreProvider.Postgres);

    [Fact]
    public async Task A_CPAP_device_from_the_code_check_to_the_corrected_claims()
    {
        story = new PlanStory(Server.Channel)
        {
            Program = Payer.Medicare,
            PlanId = "cedar-sound-hmo",
            Code = "E0601",
            Supplier = VendorOfTheGorge,
            Orderer = PlanPhysician,
            State = "OR",
            Zip = "97031",
            Diagnosis = "G47.33",
        };

        await The_member_joins_with_50_dollars_left_of_the_deductible();
        await The_code_check_asks_for_an_authorization_with_referral_and_sleep_study();
        await Another_supplier_is_told_that_the_vendor_of_the_gorge_furnishes_it();
        await An_urgent_request_on_Friday_night_goes_straight_to_the_vendor();
        await What_another_supplier_furnishes_or_another_physician_orders_is_the_suppliers_loss();
        await Without_authorization_the_supplier_bears_it();
        await Three_months_are_asked_for_with_both_documents_and_two_are_affirmed();
        await The_code_check_is_satisfied_with_the_number();
        await The_first_month_is_validated_and_changes_nothing();
        await The_first_month_is_posted_and_uses_a_month_and_the_deductible();
        await The_second_month_is_posted();
        await The_third_month_exceeds_the_authorization_and_uses_nothing();
        await The_second_claim_is_voided_and_gives_back_month_and_share();
        await The_first_claim_is_replaced_by_one_with_a_lower_charge();
        await The_second_month_is_posted_again();
        await Everything_that_happened_can_be_told();
    }

    private async Task The_member_joins_with_50_dollars_left_of_the_deductible()
    {
        await story.EnrollAsync(Product.Hmo, deductibleMet: 20_000, outOfPocketMet: 20_000);

        var answer = await story.EligibilityAsync();
        Assert.Equal((EligibilityStatus.Active, Product.Hmo, "OR", "97031"), (answer.Status, answer.Span.Product, answer.Span.State, answer.Span.Zip));
        await story.LeavesAsync(deductible: 5_000, outOfPocket: 330_000);
    }

    private async Task The_code_check_asks_for_an_authorization_with_referral_and_sleep_study()
    {
        var check = await story.CheckAsync(Day(3, 9));

        Assert.Equal((Covered.Covered, AuthorizationNeeded.AuthNeeded, false), (check.Covered, check.Authorization.Needed, check.Authorization.MemberBears));
        Assert.Equal(["Referral of the plan physician", "Sleep study"], check.Documents.Where(document => document.Purpose == DocumentPurpose.WithPa).Select(document => document.Title));
        Assert.Equal(("LCD L33718 by plan policy", 7u, 72u), (check.Authorization.Criteria, check.Authorization.Standard.CalendarDays, check.Authorization.Expedited.Hours));
        Assert.Equal((VendorRoute.ThroughPlan, VendorOfTheGorge, false), (check.Vendor.Route, check.Vendor.Npi, check.Vendor.OutOfNetwork));
        Assert.Empty(check.NotEvaluated);
    }

    private async Task Another_supplier_is_told_that_the_vendor_of_the_gorge_furnishes_it()
    {
        var check = await story.CheckAsync(Day(3, 9), request => request.SupplierNpi = VendorElsewhere);

        Assert.Equal((Covered.Conditional, AnswerReason.AuthOutNetwork, true), (check.Covered, check.CoveredReason, check.Vendor.OutOfNetwork));
    }

    private async Task An_urgent_request_on_Friday_night_goes_straight_to_the_vendor()
    {
        var check = await story.CheckAsync(Day(3, 7), request =>
        {
            request.Urgent = true;
            request.RequestedAt = Timestamp.FromDateTimeOffset(new DateTimeOffset(2026, 3, 6, 19, 30, 0, TimeSpan.FromHours(-8)));
        });

        var saturdayAtNine = new DateTimeOffset(2026, 3, 7, 9, 0, 0, TimeSpan.FromHours(-8));
        Assert.Equal((VendorRoute.StraightToVendor, VendorOfTheGorge, saturdayAtNine), (check.Vendor.Route, check.Vendor.Npi, check.Vendor.PlanReopensAt.ToDateTimeOffset()));
    }

    private async Task What_another_supplier_furnishes_or_another_physician_orders_is_the_suppliers_loss()
    {
        var elsewhere = FirstMonth("elsewhere");
        elsewhere.BillingNpi = VendorElsewhere;
        var outside = FirstMonth("outside");
        outside.OrderingNpi = OutsidePhysician;

        var vendor = await story.FindingAsync(elsewhere, Edit.Network);
        var physician = await story.FindingAsync(outside, Edit.Network);

        Assert.Equal((GroupCode.Co, "242", VendorOfTheGorge, false), (vendor.GroupCode, vendor.Carc, vendor.Network.VendorNpi, vendor.MemberMayBeBilled));
        Assert.Equal((GroupCode.Co, "243", OutsidePhysician, false), (physician.GroupCode, physician.Carc, physician.Network.OrderingNpi, physician.MemberMayBeBilled));
    }

    private async Task Without_authorization_the_supplier_bears_it()
    {
        var finding = Denied(await story.JudgeAsync(FirstMonth("unauthorized")));

        Assert.Equal((Edit.PriorAuthorization, GroupCode.Co, "197", false), (finding.Edit, finding.GroupCode, finding.Carc, finding.MemberMayBeBilled));
        Assert.Equal(("cedar-sound-hmo", AuthorizationFault.Missing), (finding.PriorAuthorization.PlanId, finding.PriorAuthorization.Fault));
        Assert.Equal(["Referral of the plan physician", "Sleep study"], finding.PriorAuthorization.Documents);
    }

    private async Task Three_months_are_asked_for_with_both_documents_and_two_are_affirmed()
    {
        var asked = await story.RequestAsync(months: 3, received: Day(3, 3));
        Assert.Equal((OverallDecision.Pending, Day(3, 10)), (asked.OverallDecision, asked.DueDate));
        Assert.Equal(Disposition.Pended, (await story.JudgeAsync(FirstMonth("waiting"))).Disposition);

        await story.AttachAsync("referral.pdf");
        await story.AttachAsync("sleep-study.pdf");
        var affirmed = await story.AffirmAsync(months: 2, first: Day(3, 9), last: Day(6, 8));

        Assert.Equal((OverallDecision.Affirmed, ReviewAction.Modified), (affirmed.OverallDecision, affirmed.ReviewAction));
        Assert.Equal(["referral.pdf", "sleep-study.pdf"], affirmed.Documents.Select(document => document.FileName));
        await story.LeavesAsync(months: (0, 2));
    }

    private async Task The_code_check_is_satisfied_with_the_number()
    {
        var check = await story.CheckAsync(Day(3, 9));

        Assert.Equal(
            (AuthorizationNeeded.Satisfied, story.TrackingNumber, 2, Day(6, 8)),
            (check.Authorization.Needed, check.Authorization.TrackingNumber, check.Authorization.RemainingUnits, check.Authorization.SatisfiedThrough));
        Assert.DoesNotContain(check.Documents, document => document.Purpose == DocumentPurpose.WithPa);
    }

    private async Task The_first_month_is_validated_and_changes_nothing()
    {
        // The rural fee of Oregon is $97.02: $50.00 of the deductible, and a fifth of the rest.
        Assert.Equal((9_702, 5_000, 0, 940, 5_940), Share(await story.JudgeAsync(FirstMonth("first"))));

        await story.LeavesAsync(deductible: 5_000, outOfPocket: 330_000, months: (0, 2));
    }

    private async Task The_first_month_is_posted_and_uses_a_month_and_the_deductible()
    {
        Assert.Equal((9_702, 5_000, 0, 940, 5_940), Share(await story.PostMonthAsync(FirstMonth("first"))));

        await story.LeavesAsync(deductible: 0, outOfPocket: 324_060, months: (1, 1));
    }

    private async Task The_second_month_is_posted()
    {
        Assert.Equal((9_702, 0, 0, 1_940, 1_940), Share(await story.PostMonthAsync(SecondMonth("second"))));

        await story.LeavesAsync(deductible: 0, outOfPocket: 322_120, months: (2, 0));
        Assert.Equal((AuthorizationNeeded.AuthNeeded, ""), await story.NeedAsync(Day(5, 9)));
    }

    private async Task The_third_month_exceeds_the_authorization_and_uses_nothing()
    {
        var posted = await story.PostAsync(story.Claim("third", Day(5, 9), "KI", "KX"));

        var finding = Denied(Assert.Single(posted.Result.Lines));
        Assert.Equal((GroupCode.Co, "198", AuthorizationFault.UnitsExhausted, false), (finding.GroupCode, finding.Carc, finding.PriorAuthorization.Fault, finding.MemberMayBeBilled));
        Assert.Empty(posted.Receipt.UnitUses);
        await story.LeavesAsync(deductible: 0, outOfPocket: 322_120, months: (2, 0));
    }

    private async Task The_second_claim_is_voided_and_gives_back_month_and_share()
    {
        Assert.Equal(1, Assert.Single((await story.VoidAsync("second")).Receipt.UnitUses).Units);

        await story.LeavesAsync(deductible: 0, outOfPocket: 324_060, months: (1, 1));
    }

    private async Task The_first_claim_is_replaced_by_one_with_a_lower_charge()
    {
        var replaced = await story.ReplaceAsync("first", FirstMonth("first corrected", charge: 9_000));

        Assert.Equal((9_000, 5_000, 0, 800, 5_800), Share(Assert.Single(replaced.Result.Lines)));
        Assert.Equal("first", replaced.Replaced.ClaimId);
        await story.LeavesAsync(deductible: 0, outOfPocket: 324_200, months: (1, 1));
    }

    private async Task The_second_month_is_posted_again()
    {
        Assert.Equal((9_702, 0, 0, 1_940, 1_940), Share(await story.PostMonthAsync(SecondMonth("second again"))));

        await story.LeavesAsync(deductible: 0, outOfPocket: 322_260, months: (2, 0));
    }

    private async Task Everything_that_happened_can_be_told()
    {
        Assert.Equal(
            [
                "Submitted", "DocumentAttached", "DocumentAttached", "Decided", "UnitsUsed first", "UnitsUsed second", "UnitsReturned second",
                "UnitsReturned first", "UnitsUsed first corrected", "UnitsUsed second again",
            ],
            await story.HistoryAsync());
        Assert.Equal("first corrected", await story.RepeatedAsync(FirstMonth("first once more", charge: 9_000)));
        Assert.Equal(20_000, (await story.MemberAsync()).Years[0].DeductibleMetCents);
    }

    private Claim FirstMonth(string id, long charge = 12_000) => story.Claim(id, Day(3, 9), "KH", "KX").Charging(charge);

    private Claim SecondMonth(string id) => story.Claim(id, Day(4, 9), "KI", "KX").Charging(12_000);
}
