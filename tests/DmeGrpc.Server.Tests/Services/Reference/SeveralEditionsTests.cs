using DmeGrpc.Claims.V1;
using DmeGrpc.Reference.V1;
using DmeGrpc.Server.Editions;
using DmeGrpc.Server.Tests.Support;
using Grpc.Core;
using Client = DmeGrpc.Reference.V1.ReferenceService.ReferenceServiceClient;
using Payer = DmeGrpc.Claims.V1.Program;

namespace DmeGrpc.Server.Tests.Services.Reference;

/// <summary>Reference questions to two editions, the newer of which has another limit.</summary>
public sealed class SeveralEditionsTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly RunningServer server = new();
    private readonly EditionsFolder folder = new();

    private Client Service => new(server.Channel);

    public async Task InitializeAsync()
    {
        await server.InitializeAsync();
        folder.Write("old.edition", SmallEdition.Build("old", new DateOnly(2025, 7, 1), limit: 2));
        var old = new EditionFolderFiles(folder.Path, [], TimeProvider.System).Look(thorough: false).Editions[0];
        server.Editions.Publish([old, new LoadedEdition(SmallEdition.Build("new", new DateOnly(2026, 1, 1)), "folder")], []);
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Dispose();
    }

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

    [Fact]
    public async Task Editions_are_listed_newest_first_with_what_their_files_say()
    {
        var response = await Service.ListEditionsAsync(new ListEditionsRequest());

        Assert.Equal(["new", "old"], response.Editions.Select(edition => edition.EditionId));
        Assert.Equal([SampleClaims.Day(2026, 1, 1), SampleClaims.Day(2025, 7, 1)], response.Editions.Select(edition => edition.KnownSince));
        Assert.Null(response.Editions[0].Build);
        Assert.Equal(("old.edition", "test", 0L), (response.Editions[1].Build.File, response.Editions[1].Build.ToolVersion, response.Editions[1].Build.BuildTime.Seconds));
        Assert.True(response.Editions[1].Build.SizeBytes > 1_000);
        Assert.Equal(
            SampleClaims.Day(2020, 1, 1),
            response.Editions[1].Tables.Single(table => table is { Table: Table.NcciMue, Setting: Setting.DmeSupplier }).EffectiveDate);
    }

    [Fact]
    public async Task Pages_of_editions_go_on_where_the_last_one_ended()
    {
        var first = await Service.ListEditionsAsync(new ListEditionsRequest { PageSize = 1 });
        var second = await Service.ListEditionsAsync(new ListEditionsRequest { PageSize = 1, PageToken = first.NextPageToken });

        Assert.Equal(("new", "old", ""), (first.Editions.Single().EditionId, second.Editions.Single().EditionId, second.NextPageToken));
    }

    [Fact]
    public async Task A_code_is_answered_by_the_tables_that_judge_claims_unless_one_edition_is_asked()
    {
        Assert.Equal(("new", 1u), await SupplierLimit(new GetCodeRequest { ProcedureCode = "E0601", ServiceDate = SampleClaims.Day(2026, 2, 1) }));
        Assert.Equal(("new", 1u), await SupplierLimit(new GetCodeRequest { ProcedureCode = "E0601" }));
        Assert.Equal(("old", 2u), await SupplierLimit(new GetCodeRequest { ProcedureCode = "E0601", EditionId = "old" }));
    }

    [Fact]
    public async Task Pairs_are_answered_by_one_edition_where_it_is_asked()
    {
        var request = new GetCodePairEditRequest
        {
            FirstCode = "0001A",
            SecondCode = "0002A",
            Program = Payer.Medicare,
            Setting = Setting.Practitioner,
            EditionId = "old",
        };

        Assert.All((await Service.GetCodePairEditAsync(request)).Edits, edit => Assert.Equal("old", edit.Table.EditionId));
        request.EditionId = "";
        Assert.All((await Service.GetCodePairEditAsync(request)).Edits, edit => Assert.Equal("new", edit.Table.EditionId));
    }

    [Fact]
    public async Task An_edition_that_is_not_loaded_is_unknown() => await ErrorAssert.FailsAsync(
        StatusCode.NotFound, "UNKNOWN_EDITION",
        async () => await Service.GetCodeAsync(new GetCodeRequest { ProcedureCode = "E0601", EditionId = "older" }));

    [Fact]
    public async Task Any_two_loaded_editions_are_compared()
    {
        var response = await Service.DiffEditionsAsync(new DiffEditionsRequest { BeforeEditionId = "old", AfterEditionId = "new" });

        Assert.Equal((2u, 1u), (Assert.Single(response.Differences).Before.UnitLimit.Limit, response.Differences[0].After.UnitLimit.Limit));
    }

    private async Task<(string Edition, uint Limit)> SupplierLimit(GetCodeRequest request)
    {
        var limit = (await Service.GetCodeAsync(request)).UnitLimits.Single(limit => limit.Setting == Setting.DmeSupplier);
        return (limit.Table.EditionId, limit.Limit);
    }
}
