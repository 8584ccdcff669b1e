using DmeGrpc.Claims.V1;
using DmeGrpc.Reference.V1;
using DmeGrpc.Server.Tests.Support;
using Grpc.Core;
using Client = DmeGrpc.Reference.V1.ReferenceService.ReferenceServiceClient;
using Payer = DmeGrpc.Claims.V1.Program;

namespace DmeGrpc.Server.Tests.Services.Reference;

public class ListFeesTests(PaymentServer server) : IClassFixture<PaymentServer>
{
    private Client Service => new(server.Channel);

    [Theory]
    [InlineData(2025, 4, 4_900)]
    [InlineData(2025, 12, 4_900)]
    [InlineData(2026, 1, 5_004)]
    public async Task Fee_is_that_of_the_newest_schedule_at_or_before_the_day(int year, int month, int cents)
    {
        var response = await Service.ListFeesAsync(Of("E0601", request => (request.State, request.Rural, request.ServiceDate) = ("PA", false, SampleClaims.Day(year, month, 1))));

        var fee = Assert.Single(response.Fees);
        Assert.Equal((FeeAnswer.Priced, FeeArea.NonRural, cents), (response.Answer, response.Area, fee.FeeCents));
    }

    [Fact]
    public async Task Row_says_category_jurisdiction_bounds_states_and_where_it_stands()
    {
        var request = Of("E0950", request => request.ServiceDate = SampleClaims.Day(2026, 2, 1));
        request.Modifiers.Add("NU");
        var row = Assert.Single((await Service.ListFeesAsync(request)).Fees).Row;

        Assert.Equal(("E0950", "NU", PaymentCategory.Cr, FeeJurisdiction.DmeContractor), (row.ProcedureCode, Assert.Single(row.Modifiers), row.PaymentCategory, row.Jurisdiction));
        Assert.Equal((20_000, false), (row.CeilingCents, row.HasFloorCents));
        Assert.Equal([("PA", 8_834, true, 11_507), ("AK", 16_457, false, 0)], row.StateFees.Select(fee => (fee.State, fee.NonRuralCents, fee.HasRuralCents, fee.RuralCents)));
        Assert.Equal((SampleClaims.Day(2026, 1, 1), null), (row.EffectiveDate, row.EndDate));
        Assert.Equal((PaymentEdition.Id, Table.FeeSchedule, "Fees-2026Q1.csv", 3u, "2026Q1"), (row.Table.EditionId, row.Table.Table, row.Table.Source, row.Table.Row, row.Table.Release));
    }

    [Fact]
    public async Task Every_schedule_is_listed_newest_first_where_no_day_is_given()
    {
        var fees = (await Service.ListFeesAsync(Of("E0601"))).Fees;

        Assert.Equal(["2026Q1", "2025Q2"], fees.Select(fee => fee.Row.Table.Release));
        Assert.Equal(SampleClaims.Day(2025, 12, 31), fees[1].Row.EndDate);
        Assert.All(fees, fee => Assert.False(fee.HasFeeCents));
    }

    [Fact]
    public async Task Rows_that_the_modifiers_price_are_listed_with_most_modifiers_first()
    {
        var request = Of("E0950");
        request.Modifiers.Add(["KE", "RT", "NU"]);
        var fees = (await Service.ListFeesAsync(request)).Fees;

        Assert.Equal(["NU KE", "NU"], fees.Select(fee => string.Join(' ', fee.Row.Modifiers)));
    }

    [Theory]
    [InlineData("PA", true, 11_507)]
    [InlineData("PA", false, 8_834)]
    [InlineData("AK", true, 16_457)]
    [InlineData("TX", true, null)]
    public async Task Rural_fee_is_used_where_there_is_one(string state, bool rural, int? cents)
    {
        var request = Of("E0950", request => (request.State, request.Rural, request.ServiceDate) = (state, rural, SampleClaims.Day(2026, 2, 1)));
        request.Modifiers.Add("NU");
        var fee = Assert.Single((await Service.ListFeesAsync(request)).Fees);

        Assert.Equal(cents, fee.HasFeeCents ? fee.FeeCents : null);
    }

    [Theory]
    [InlineData("15310", 2026, FeeArea.Rural, 9_118)]
    [InlineData("19104", 2026, FeeArea.NonRural, 5_004)]
    [InlineData("15001", 2026, FeeArea.FormerBidding, null)]
    [InlineData("15310", 2025, FeeArea.Rural, 8_900)]
    [InlineData("19104", 2025, FeeArea.NotEvaluated, null)]
    [InlineData("19104", 2024, FeeArea.NotEvaluated, null)]
    public async Task ZIP_code_decides_the_area_by_the_quarter(string zip, int year, FeeArea area, int? cents)
    {
        var response = await Service.ListFeesAsync(Of("E0601", request => (request.State, request.ZipCode, request.ServiceDate) = ("PA", zip, SampleClaims.Day(year, 6, 1))));

        Assert.Equal(area, response.Area);
        Assert.Equal(cents, response.Fees is [{ HasFeeCents: true } fee] ? fee.FeeCents : null);
        Assert.Equal(area is FeeArea.Rural or FeeArea.FormerBidding ? zip : null, response.RuralZip?.ZipCode);
    }

    [Theory]
    [InlineData("E9999", 2026, FeeAnswer.NotPriced)]
    [InlineData("E0601", 2024, FeeAnswer.NotEvaluated)]
    public async Task Answer_says_why_there_is_no_fee(string code, int year, FeeAnswer answer)
    {
        var response = await Service.ListFeesAsync(Of(code, request => request.ServiceDate = SampleClaims.Day(year, 6, 1)));

        Assert.Empty(response.Fees);
        Assert.Equal(answer, response.Answer);
    }

    [Fact]
    public async Task Program_without_a_schedule_is_not_evaluated()
    {
        var response = await Service.ListFeesAsync(new ListFeesRequest { ProcedureCode = "E0601", Program = Payer.Medicaid });

        Assert.Equal(FeeAnswer.NotEvaluated, response.Answer);
    }

    [Fact]
    public async Task Pages_follow_each_other_and_belong_to_their_question()
    {
        var first = await Service.ListFeesAsync(Of("E0950", request => request.PageSize = 2));
        var second = await Service.ListFeesAsync(Of("E0950", request => (request.PageSize, request.PageToken) = (2, first.NextPageToken)));

        Assert.Equal(["NU", "NU KE", "RR"], first.Fees.Concat(second.Fees).Select(fee => string.Join(' ', fee.Row.Modifiers)));
        Assert.Empty(second.NextPageToken);
        await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "BAD_PAGE_TOKEN",
            async () => await Service.ListFeesAsync(Of("E0601", request => request.PageToken = first.NextPageToken)));
    }

    [Fact]
    public async Task Every_violation_is_listed_at_once()
    {
        var request = new ListFeesRequest { ProcedureCode = "e0601", State = "pa", ZipCode = "1223", PageSize = -1 };
        request.Modifiers.Add(["RR", "rr"]);
        var status = await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "INVALID_REQUEST", async () => await Service.ListFeesAsync(request));

        Assert.Equal(
            ["procedure_code", "program", "modifiers[1]", "state", "zip_code", "service_date", "page_size"],
            ErrorAssert.ViolationsOf(status).Select(violation => violation.Split(':')[0]));
    }

    [Fact]
    public async Task More_than_four_modifiers_are_refused()
    {
        var request = Of("E0601");
        request.Modifiers.Add(["RR", "NU", "UE", "KX", "GA"]);
        var status = await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "INVALID_REQUEST", async () => await Service.ListFeesAsync(request));

        Assert.Equal(["modifiers: It may have 4 entries; it has 5."], ErrorAssert.ViolationsOf(status));
    }

    private static ListFeesRequest Of(string code, Action<ListFeesRequest>? change = null)
    {
        var request = new ListFeesRequest { ProcedureCode = code, Program = Payer.Medicare };
        change?.Invoke(request);
        return request;
    }
}
