using DmeGrpc.Claims.V1;
using DmeGrpc.Reference.V1;
using DmeGrpc.Server.Tests.Support;
using Grpc.Core;
using Client = DmeGrpc.Reference.V1.ReferenceService.ReferenceServiceClient;
using Payer = DmeGrpc.Claims.V1.Program;

namespace DmeGrpc.Server.Tests.Services.Reference;

public class ReferenceServiceTests(ReadyServer server) : IClassFixture<ReadyServer>
{
    private Client Service => new(server.Channel);

    [Fact]
    public async Task Edition_is_listed_with_its_tables()
    {
        var response = await Service.ListEditionsAsync(new ListEditionsRequest());

        var edition = Assert.Single(response.Editions);
        Assert.Equal((SmallEdition.Id, EditionKind.Synthetic, "a few rows", "Made up for tests."), (edition.EditionId, edition.Kind, edition.Label, edition.Notice));
        Assert.Empty(response.NextPageToken);
        Assert.Equal(
            ["ProcedureCode 6", "Modifier 9", "NcciPtp 4", "IntegralItem 1", "NcciMue 5", "NcciMue 2", "NcciAddOn 1", "PriorAuthorization 0"],
            edition.Tables.Select(table => $"{table.Table} {table.RowCount}"));
        var limits = edition.Tables.Single(table => table is { Table: Table.NcciMue, Setting: Setting.Practitioner });
        Assert.Equal(SampleClaims.Day(2026, 12, 31), edition.Tables.Single(table => table.Table == Table.ProcedureCode).CompleteThrough);
        Assert.Null(limits.CompleteThrough);
        Assert.Equal((Payer.Medicare, "2026Q4", TableCoverage.Complete, "mue-practitioner.csv"),
            (limits.Program, limits.Release, limits.Coverage, Assert.Single(limits.Sources)));
    }

    [Fact]
    public async Task Edition_has_no_difference_from_itself()
    {
        var response = await Service.DiffEditionsAsync(new DiffEditionsRequest { BeforeEditionId = SmallEdition.Id, AfterEditionId = SmallEdition.Id });

        Assert.Empty(response.Differences);
        Assert.Empty(response.NextPageToken);
        Assert.Equal(8, response.Tables.Count);
        Assert.All(response.Tables, table => Assert.Equal(table.Before, table.After));
    }

    [Fact]
    public async Task Claim_has_no_verdict_that_flips_within_one_edition()
    {
        var response = await Service.DiffVerdictsAsync(
            new DiffVerdictsRequest { BeforeEditionId = SmallEdition.Id, AfterEditionId = SmallEdition.Id, Claim = SampleClaims.Clean() });

        Assert.Empty(response.Flips);
        Assert.Equal(Disposition.Payable, response.After);
    }

    [Fact]
    public async Task Edition_that_is_not_loaded_is_NOT_FOUND()
    {
        var status = await ErrorAssert.FailsAsync(StatusCode.NotFound, "UNKNOWN_EDITION",
            async () => await Service.DiffEditionsAsync(new DiffEditionsRequest { BeforeEditionId = SmallEdition.Id, AfterEditionId = "nowhere" }));

        Assert.Equal("nowhere", ErrorAssert.InfoOf(status).Metadata["editionId"]);
    }

    [Fact]
    public async Task Code_shows_its_records_newest_first_and_its_limits_in_every_setting()
    {
        var code = await Service.GetCodeAsync(new GetCodeRequest { ProcedureCode = "E0100" });
        Assert.Equal([SampleClaims.Day(2024, 1, 1), SampleClaims.Day(2020, 1, 1)], code.Records.Select(record => record.EffectiveDate));
        Assert.Equal([null, SampleClaims.Day(2022, 12, 31)], code.Records.Select(record => record.TerminationDate));
        Assert.Equal(("item E0100", PaymentCategory.Cr, BenefitFamily.Dme, 7u),
            (code.Records[0].ShortName, code.Records[0].PaymentCategory, code.Records[0].BenefitFamily, code.Records[0].Table.Row));
        Assert.Equal(CodeValidity.Unspecified, code.Validity);

        var limits = (await Service.GetCodeAsync(new GetCodeRequest { ProcedureCode = "E0601" })).UnitLimits;
        Assert.Equal([(Setting.DmeSupplier, 1u), (Setting.Practitioner, 0u)], limits.Select(limit => (limit.Setting, limit.Limit)));
        Assert.All(limits, limit => Assert.Equal(AdjudicationIndicator.DateOfServicePolicy, limit.AdjudicationIndicator));
    }

    [Theory]
    [InlineData("E0100", 2019, CodeValidity.NotYetEffective)]
    [InlineData("E0100", 2021, CodeValidity.Valid)]
    [InlineData("E0100", 2023, CodeValidity.Terminated)]
    [InlineData("E0100", 2025, CodeValidity.Valid)]
    [InlineData("0001A", 2025, CodeValidity.NotEvaluated)]
    [InlineData(SmallEdition.Unlisted, 2026, CodeValidity.NotListed)]
    [InlineData(SmallEdition.Unlisted, 2027, CodeValidity.NotEvaluated)]
    public async Task Code_is_valid_or_not_on_a_day(string code, int year, CodeValidity validity)
    {
        var response = await Service.GetCodeAsync(new GetCodeRequest { ProcedureCode = code, ServiceDate = SampleClaims.Day(year, 6, 1) });

        Assert.Equal(validity, response.Validity);
    }

    [Theory]
    [InlineData("E9999")]
    [InlineData("99213")]
    public async Task Code_that_no_table_knows_is_NOT_FOUND(string code)
    {
        var status = await ErrorAssert.FailsAsync(
            StatusCode.NotFound, "UNKNOWN_CODE", async () => await Service.GetCodeAsync(new GetCodeRequest { ProcedureCode = code }));

        Assert.Equal(code, ErrorAssert.InfoOf(status).Metadata["procedureCode"]);
    }

    [Theory]
    [InlineData("0002A")]
    [InlineData("0009A")]
    [InlineData("E0271")]
    public async Task Code_that_any_table_knows_is_found(string code) =>
        Assert.NotNull(await Service.GetCodeAsync(new GetCodeRequest { ProcedureCode = code }));

    [Fact]
    public async Task Pairs_of_a_code_are_listed_from_both_sides_in_order()
    {
        var response = await Service.ListCodeEditsAsync(List("0001A"));

        Assert.Equal(["0001A>0002A", "0001A>0003A", "0002A>0001A", "0004A>0001A"], response.Edits.Select(Text));
        Assert.Equal(
            [ModifierIndicator.Allowed, ModifierIndicator.NotAllowed, ModifierIndicator.NotApplicable, ModifierIndicator.NotAllowed],
            response.Edits.Select(edit => edit.ModifierIndicator));
        Assert.Equal(("Misuse of code", PairSource.Ncci, 2u), (response.Edits[0].Rationale, response.Edits[0].Source, response.Edits[0].Table.Row));
        Assert.Empty(response.NextPageToken);
    }

    [Fact]
    public async Task Integral_items_are_listed_where_suppliers_bill()
    {
        var supplier = await Service.ListCodeEditsAsync(List("E0271", Setting.DmeSupplier));
        var practitioner = await Service.ListCodeEditsAsync(List("E0271"));

        var edit = Assert.Single(supplier.Edits);
        Assert.Equal(("E0250>E0271", PairSource.CodeDescriptor, null), (Text(edit), edit.Source, edit.EffectiveDate));
        Assert.Empty(practitioner.Edits);
    }

    [Fact]
    public async Task Pages_together_are_the_whole_list()
    {
        var request = List("0001A");
        request.PageSize = 3;
        var first = await Service.ListCodeEditsAsync(request);
        request.PageToken = first.NextPageToken;
        var second = await Service.ListCodeEditsAsync(request);

        Assert.Equal((3, 1), (first.Edits.Count, second.Edits.Count));
        Assert.Equal(["0001A>0002A", "0001A>0003A", "0002A>0001A", "0004A>0001A"], first.Edits.Concat(second.Edits).Select(Text));
        Assert.Empty(second.NextPageToken);
    }

    [Fact]
    public async Task Page_token_of_another_question_or_edition_is_refused()
    {
        await using var own = await RunningServer.StartAsync();
        own.Editions.Publish(SmallEdition.Build("a"));
        var service = new Client(own.Channel);
        var request = List("0001A");
        request.PageSize = 1;
        var token = (await service.ListCodeEditsAsync(request)).NextPageToken;

        await RefusesToken(service, List("0002A"), token);
        await RefusesToken(service, List("0001A", Setting.DmeSupplier), token);
        await RefusesToken(service, List("0001A"), token + "A");
        await RefusesToken(service, List("0001A"), "not a token!");
        own.Editions.Publish(SmallEdition.Build("b"));
        await RefusesToken(service, List("0001A"), token);
    }

    [Fact]
    public async Task Two_codes_show_both_directions_and_what_applies_on_a_day()
    {
        var request = new GetCodePairEditRequest { FirstCode = "0002A", SecondCode = "0001A", Program = Payer.Medicare, Setting = Setting.Practitioner };
        var everything = await Service.GetCodePairEditAsync(request);
        Assert.Equal(["0001A>0002A", "0002A>0001A"], everything.Edits.Select(Text));
        Assert.Empty(everything.ApplicableEdits);

        // The edit of indicator 9 never applies, whatever its days.
        request.ServiceDate = SampleClaims.Day(2026, 1, 1);
        Assert.Equal(["0001A>0002A"], (await Service.GetCodePairEditAsync(request)).ApplicableEdits.Select(Text));

        request.ServiceDate = SampleClaims.Day(2019, 12, 31);
        Assert.Empty((await Service.GetCodePairEditAsync(request)).ApplicableEdits);
    }

    [Theory]
    [InlineData(2022, 12, 31, 1)]
    [InlineData(2023, 1, 1, 0)]
    public async Task Deleted_pair_applies_up_to_its_last_day(int year, int month, int day, int count)
    {
        var response = await Service.GetCodePairEditAsync(new GetCodePairEditRequest
        {
            FirstCode = "0001A",
            SecondCode = "0003A",
            Program = Payer.Medicare,
            Setting = Setting.Practitioner,
            ServiceDate = SampleClaims.Day(year, month, day),
        });

        Assert.Equal((1, count), (response.Edits.Count, response.ApplicableEdits.Count));
        Assert.Equal(SampleClaims.Day(2022, 12, 31), response.Edits[0].DeletionDate);
    }

    [Fact]
    public async Task Two_codes_without_a_pair_have_an_empty_answer()
    {
        var response = await Service.GetCodePairEditAsync(
            new GetCodePairEditRequest { FirstCode = "E0601", SecondCode = "E0470", Program = Payer.Medicaid, Setting = Setting.DmeSupplier });

        Assert.Empty(response.Edits);
    }

    [Fact]
    public async Task Every_violation_of_a_question_is_listed()
    {
        Assert.Equal(
            ["procedure_code: It is required.", "service_date: 2026-02-30 is not a day on the calendar."],
            await Violations(() => Service.GetCodeAsync(new GetCodeRequest { ServiceDate = SampleClaims.Day(2026, 2, 30) }).ResponseAsync));
        Assert.Equal(
            [
                "procedure_code: It must be five characters: a digit or capital, three digits, a digit or capital.",
                "program: It is required.", "setting: 9 is no value that this server knows.", "page_size: It may not be negative.",
            ],
            await Violations(() => Service.ListCodeEditsAsync(
                new ListCodeEditsRequest { ProcedureCode = "e0601", Setting = (Setting)9, PageSize = -1 }).ResponseAsync));
        Assert.Equal(
            ["second_code: It must be another code than first_code.", "program: It is required.", "setting: It is required."],
            await Violations(() => Service.GetCodePairEditAsync(
                new GetCodePairEditRequest { FirstCode = "E0601", SecondCode = "E0601" }).ResponseAsync));
        Assert.Equal(
            ["page_size: It may not be negative."], await Violations(() => Service.ListEditionsAsync(new ListEditionsRequest { PageSize = -5 }).ResponseAsync));
    }

    [Fact]
    public async Task Server_without_an_edition_is_UNAVAILABLE()
    {
        await using var empty = await RunningServer.StartAsync();
        var service = new Client(empty.Channel);

        await ErrorAssert.FailsAsync(StatusCode.Unavailable, "NO_EDITION", async () => await service.ListEditionsAsync(new ListEditionsRequest()));
        await ErrorAssert.FailsAsync(StatusCode.Unavailable, "NO_EDITION", async () => await service.GetCodeAsync(new GetCodeRequest()));
    }

    private static ListCodeEditsRequest List(string code, Setting setting = Setting.Practitioner) =>
        new() { ProcedureCode = code, Program = Payer.Medicare, Setting = setting };

    private static string Text(PairEdit edit) => $"{edit.ColumnOne}>{edit.ColumnTwo}";

    private static async Task RefusesToken(Client service, ListCodeEditsRequest request, string token)
    {
        request.PageToken = token;
        await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "BAD_PAGE_TOKEN", async () => await service.ListCodeEditsAsync(request));
    }

    private static async Task<IReadOnlyList<string>> Violations(Func<Task> call) =>
        ErrorAssert.ViolationsOf(await ErrorAssert.FailsAsync(StatusCode.InvalidArgument, "INVALID_REQUEST", call));
}
