using DmeGrpc.Admin.V1;
using DmeGrpc.Server.Tests.Support;
using Grpc.Core;
using Client = DmeGrpc.Admin.V1.AdminService.AdminServiceClient;
using EditionKind = DmeGrpc.Claims.V1.EditionKind;

namespace DmeGrpc.Server.Tests.Services.Admin;

public sealed class AdminServiceTests : IDisposable
{
    private readonly EditionsFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Service_is_not_served_unless_the_settings_enable_it()
    {
        await using var server = await RunningServer.StartAsync();

        await ErrorAssert.FailsAsync(
            StatusCode.Unimplemented, "UNIMPLEMENTED", async () => await new Client(server.Channel).GetStatusAsync(new GetStatusRequest()));
    }

    [Fact]
    public async Task Status_without_editions_is_empty()
    {
        await using var server = await RunningServer.StartAsync("Admin:Enabled=true");

        Assert.Equal(new EditionsStatus(), (await new Client(server.Channel).GetStatusAsync(new GetStatusRequest())).Status);
    }

    [Fact]
    public async Task Status_names_editions_with_their_sources_and_days()
    {
        await using var server = await RunningServer.StartAsync("Admin:Enabled=true");
        server.Editions.Publish(SmallEdition.Build("a", knownSince: new DateOnly(2024, 7, 1)));

        var status = (await new Client(server.Channel).GetStatusAsync(new GetStatusRequest())).Status;

        var edition = Assert.Single(status.Editions);
        Assert.Equal(("a", EditionKind.Synthetic, SampleClaims.Day(2024, 7, 1)), (edition.EditionId, edition.Kind, edition.KnownSince));
        Assert.NotNull(status.PublishedTime);
        Assert.Equal(0ul, status.SwapCount);
    }

    [Fact]
    public async Task Reload_answers_what_was_published_and_what_was_refused_and_why()
    {
        folder.Write("a.edition", SmallEdition.Build("a"));
        await using var server = await RunningServer.StartLoadingAsync(
            "Admin:Enabled=true", $"Editions:Folder={folder.Path}", "Editions:SettleTime=00:00:00.05", "Editions:PollInterval=01:00:00");
        await Eventually.TrueAsync(() => server.Editions.Current is not null);
        var admin = new Client(server.Channel);

        folder.Write("b.edition", SmallEdition.Build("b"));
        folder.Spoil("c.edition");
        var response = await admin.ReloadEditionsAsync(new ReloadEditionsRequest());

        Assert.Equal(["b", "a"], response.Status.Editions.Select(edition => edition.EditionId));
        var refused = Assert.Single(response.Status.RefusedFiles);
        Assert.Equal("c.edition", refused.File);
        Assert.Contains("not an edition file", refused.Reason, StringComparison.Ordinal);
        Assert.Empty(response.UnsettledFiles);
        Assert.Equal(response.Status, (await admin.GetStatusAsync(new GetStatusRequest())).Status);
        Assert.False((await admin.ReloadEditionsAsync(new ReloadEditionsRequest())).ChangedEditions);
    }
}
