using DmeGrpc.Claims.V1;
using DmeGrpc.Server.Tests.Support;
using Client = DmeGrpc.Claims.V1.ClaimValidationService.ClaimValidationServiceClient;

namespace DmeGrpc.Server.Tests.Editions;

/// <summary>The watched folder on a running server, without anybody asking for a look.</summary>
public sealed class WatchedFolderTests : IDisposable
{
    private readonly EditionsFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Files_that_come_change_break_and_go_take_effect_by_themselves()
    {
        await using var server = await StartAsync();
        Assert.Null(server.Editions.Current);

        folder.Write("a.edition", SmallEdition.Build("a"));
        await Eventually.TrueAsync(() => Ids(server) is ["a"]);
        Assert.Equal("a", (await Judge(server)).Editions.Single().EditionId);

        folder.Write("a.edition", SmallEdition.Build("a2"));
        await Eventually.TrueAsync(() => Ids(server) is ["a2"]);

        folder.Spoil("a.edition");
        await Eventually.TrueAsync(() => server.Editions.State.Refusals.Count == 1);
        Assert.Equal("a2", (await Judge(server)).Editions.Single().EditionId);
        Assert.Contains(server.Log.Texts, text => text.Contains("a.edition of the editions folder is not used: ", StringComparison.Ordinal));

        folder.Write("a.edition", SmallEdition.Build("a3"));
        await Eventually.TrueAsync(() => Ids(server) is ["a3"] && server.Editions.State.Refusals.Count == 0);

        folder.Write("b.edition", SmallEdition.Build("b"));
        await Eventually.TrueAsync(() => Ids(server) is ["b", "a3"]);
        folder.Delete("a.edition");
        await Eventually.TrueAsync(() => Ids(server) is ["b"]);
        Assert.Empty(server.Log.Errors);
    }

    [Fact]
    public async Task Starter_edition_stands_beside_the_folder_where_it_is_asked_for()
    {
        folder.Write("a.edition", SmallEdition.Build("a"));
        await using var server = await StartAsync("Editions:IncludeStarter=true");

        await Eventually.TrueAsync(() => Ids(server).Count == 2);

        Assert.Equal(["starter", "a.edition"], server.Editions.State.Editions.Select(loaded => loaded.Source));
    }

    private Task<RunningServer> StartAsync(params string[] settings) => RunningServer.StartLoadingAsync(
        [$"Editions:Folder={folder.Path}", "Editions:SettleTime=00:00:00.05", "Editions:PollInterval=00:00:01", .. settings]);

    private static List<string> Ids(RunningServer server) => [.. server.Editions.State.Editions.Select(loaded => loaded.Edition.Id)];

    private static async Task<ClaimResult> Judge(RunningServer server) =>
        (await new Client(server.Channel).ValidateClaimAsync(new ValidateClaimRequest { Claim = SampleClaims.Clean() })).Result;
}
