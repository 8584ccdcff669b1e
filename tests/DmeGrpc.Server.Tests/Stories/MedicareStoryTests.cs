using DmeGrpc.Authorizations.V1;
using DmeGrpc.Claims.V1;
using DmeGrpc.Coverage.V1;
using DmeGrpc.Server.Stores;
using DmeGrpc.Server.Tests.Support;
using Payer = DmeGrpc.Claims.V1.Program;

namespace DmeGrpc.Server.Tests.Stories;

/// <summary>
/// Medicare fee for service: a beneficiary in rural Texas rents a power wheelchair, which is on the Required Prior Authorization List and needs a face-to-face
/// encounter and a written order before delivery. Any supplier may furnish it and bears it without authorization.
/// </summary>
public abstract class MedicareStoryTests(StoreProvider provider) : StoryTest(provider)
{
    private PlanStory story = null!;

    public sealed class OnSqlite() : MedicareStoryTests(StoreProvider.Sqlite);

    public sealed class OnPostgres() : MedicareStoryTests(StoreProvider.Postgres);

    [Fact]
    public async Task A_power_wheelchair_from_the_code_check_to_the_corrected_claims()
    {
        story = new PlanStory(Server.Channel)
        {
            Program = Payer.Medicare,
            PlanId = "",
            Code = "K0823",
            Supplier = SampleAuthorizations.Supplier,
            Orderer = SampleAuthorizations.Orderer,
            State = "TX",
            Zip = "75410",
            Diagnosis = "G35",
        };

        await The_beneficiary_has_100_dollars_left_of_the_deductible();
        await The_code_check_asks_for_authorization_encounter_and_order();
        await Without_the_orderer_the_claim_is_returned();
        await An_order_after_delivery_is_no_order();
        await Without_authorization_the_supplier_bears_it();
        await The_request_is_due_in_five_business_days_and_affirmed_for_six_months();
        await The_first_month_is_validated_and_changes_nothing();
        await The_first_month_is_posted_and_uses_a_month_and_the_deductible();
        await The_second_month_is_posted();
        await The_third_month_exceeds_the_authorization_and_uses_nothing();
        await The_first_claim_is_replaced_although_no_month_is_left();
        await The_second_claim_is_voided_and_gives_its_month_back();
        await The_second_month_is_posted_again();
        await Everything_that_happened_can_be_told();
    }

    private async Task The_beneficiary_has_100_dollars_left_of_the_deductible()
    {
        await story.EnrollAsync(Product.FeeForService, deductibleMet: 18_300, outOfPocketMet: 0);

        var answer = await story.EligibilityAsync();
        Assert.Equal((EligibilityStatus.Active, Product.FeeForService), (answer.Status, answer.Span.Product));
        await story.LeavesAsync(deductible: 10_000, outOfPocket: null);
    }

    private async Task The_code_check_asks_for_authorization_encounter_and_order()
    {
        var check = await story.CheckAsync(Day(11, 2));

        Assert.Equal((Covered.Covered, AuthorizationNeeded.AuthNeeded, false), (check.Covered, check.Authorization.Needed, check.Authorization.MemberBears));
        Assert.Equal(("LCD L33789", 5u, 7u), (check.Authorization.Criteria, check.Authorization.Standard.BusinessDays, check.Authorization.Standard.CalendarDays));
        Assert.Equal("prior_authorizations.csv", check.Authorization.Table.Source);
        Assert.Equal((true, true), (check.OrderRequirement.FaceToFaceNeeded, check.OrderRequirement.WrittenOrderNeeded));
        Assert.Contains("Face-to-face encounter", check.Documents.Where(document => document.Purpose == DocumentPurpose.WithPa).Select(document => document.Title));
        Assert.Equal(VendorRoute.AnyVendor, check.Vendor.Route);
    }

    private async Task Without_the_orderer_the_claim_is_returned()
    {
        var claim = FirstMonth("without orderer");
        claim.OrderingNpi = "";

        var finding = await story.FindingAsync(claim, Edit.ClaimStructure);

        Assert.Equal((Outcome.Reject, "16", "ordering_npi"), (finding.Outcome, finding.Carc, finding.Structure.Field));
    }

    private async Task An_order_after_delivery_is_no_order()
    {
        var claim = FirstMonth("late order");
        claim.Lines[0].WrittenOrderDate = Day(11, 3);

        var finding = await story.FindingAsync(claim, Edit.Documentation);

        Assert.Equal((Outcome.Deny, GroupCode.Co, "174", Day(11, 2)), (finding.Outcome, finding.GroupCode, finding.Carc, finding.Documentation.DeliveryDate));
    }

    private async Task Without_authorization_the_supplier_bears_it()
    {
        var finding = Denied(await story.JudgeAsync(FirstMonth("unauthorized")));

        Assert.Equal(
            (Edit.PriorAuthorization, GroupCode.Co, "197", "N210", false),
            (finding.Edit, finding.GroupCode, finding.Carc, Assert.Single(finding.Rarcs), finding.MemberMayBeBilled));
        Assert.Equal((AuthorizationFault.Missing, 1u), (finding.PriorAuthorization.Fault, finding.PriorAuthorization.Phase));
    }

    private async Task The_request_is_due_in_five_business_days_and_affirmed_for_six_months()
    {
        var asked = await story.RequestAsync(months: 2, received: Day(10, 19));
        Assert.Equal(Day(10, 26), asked.DueDate);
        await story.AttachAsync("order.pdf");
        await story.AttachAsync("face-to-face.pdf");

        var line = Assert.Single((await story.AffirmAsync(months: 2, first: Day(10, 26), last: null)).Lines);

        Assert.Equal((Decision.Affirmed, ReviewAction.CertifiedInTotal, Day(10, 26)), (line.Decision, line.ReviewAction, line.FirstDay));
        Assert.Equal(ToDay(line.DecidedDate).AddMonths(6), ToDay(line.LastDay));
        Assert.Equal((AuthorizationNeeded.Satisfied, story.TrackingNumber), await story.NeedAsync(Day(11, 2)));
        await story.LeavesAsync(months: (0, 2));
    }

    private async Task The_first_month_is_validated_and_changes_nothing()
    {
        // The rural fee of Texas is $559.39: $100.00 of the deductible, and a fifth of the rest.
        Assert.Equal((55_939, 10_000, 0, 9_188, 19_188), Share(await story.JudgeAsync(FirstMonth("first"))));

        await story.LeavesAsync(deductible: 10_000, outOfPocket: null, months: (0, 2));
    }

    private async Task The_first_month_is_posted_and_uses_a_month_and_the_deductible()
    {
        Assert.Equal((55_939, 10_000, 0, 9_188, 19_188), Share(await story.PostMonthAsync(FirstMonth("first"))));

        await story.LeavesAsync(deductible: 0, outOfPocket: null, months: (1, 1));
    }

    private async Task The_second_month_is_posted()
    {
        Assert.Equal((55_939, 0, 0, 11_188, 11_188), Share(await story.PostMonthAsync(SecondMonth("second"))));

        await story.LeavesAsync(deductible: 0, outOfPocket: null, months: (2, 0));
    }

    private async Task The_third_month_exceeds_the_authorization_and_uses_nothing()
    {
        var posted = await story.PostAsync(story.Claim("third", Day(1, 2, 2027), "KI"));

        var finding = Denied(Assert.Single(posted.Result.Lines));
        Assert.Equal((GroupCode.Co, "198", AuthorizationFault.UnitsExhausted), (finding.GroupCode, finding.Carc, finding.PriorAuthorization.Fault));
        Assert.Empty(posted.Receipt.UnitUses);
        await story.LeavesAsync(deductible: 0, outOfPocket: null, months: (2, 0));
    }

    private async Task The_first_claim_is_replaced_although_no_month_is_left()
    {
        var replaced = await story.ReplaceAsync("first", FirstMonth("first corrected").Charging(8_000));

        Assert.Equal((8_000, 8_000, 0, 0, 8_000), Share(Assert.Single(replaced.Result.Lines)));
        await story.LeavesAsync(deductible: 2_000, outOfPocket: null, months: (2, 0));
    }

    private async Task The_second_claim_is_voided_and_gives_its_month_back()
    {
        Assert.Equal(1, Assert.Single((await story.VoidAsync("second")).Receipt.UnitUses).Units);

        await story.LeavesAsync(deductible: 2_000, outOfPocket: null, months: (1, 1));
    }

    private async Task The_second_month_is_posted_again()
    {
        Assert.Equal((55_939, 2_000, 0, 10_788, 12_788), Share(await story.PostMonthAsync(SecondMonth("second again"))));

        await story.LeavesAsync(deductible: 0, outOfPocket: null, months: (2, 0));
    }

    private async Task Everything_that_happened_can_be_told()
    {
        Assert.Equal(
            [
                "Submitted", "DocumentAttached", "DocumentAttached", "Decided", "UnitsUsed first", "UnitsUsed second", "UnitsReturned first",
                "UnitsUsed first corrected", "UnitsReturned second", "UnitsUsed second again",
            ],
            await story.HistoryAsync());
        Assert.Equal("second again", await story.RepeatedAsync(SecondMonth("second once more")));
        Assert.Equal(18_300, (await story.MemberAsync()).Years[0].DeductibleMetCents);
    }

    private static DateOnly ToDay(Google.Type.Date day) => new(day.Year, day.Month, day.Day);

    private Claim FirstMonth(string id)
    {
        var claim = story.Claim(id, Day(11, 2), "KH").Charging(70_000);
        (claim.Lines[0].FaceToFaceDate, claim.Lines[0].WrittenOrderDate) = (Day(9, 1), Day(9, 15));
        return claim;
    }

    private Claim SecondMonth(string id) => story.Claim(id, Day(12, 2), "KI").Charging(70_000);
}
