using DmeGrpc.ReferenceData;
using DmeGrpc.Server.Editions;
using DmeGrpc.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DmeGrpc.Cli.Tests.Support;

/// <summary>The service with the starter edition, on a free loopback port over real HTTP/2.</summary>
public sealed class LoopbackServer : IAsyncLifetime, IAsyncDisposable
{
    private readonly WebApplication app;

    /// <summary>With every setting at its default, but no store.</summary>
    public LoopbackServer() : this([])
    {
    }

    /// <summary>With some settings, such as <c>Limits:MaxClaimsPerStream=10</c>.</summary>
    private LoopbackServer(params string[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(["--Listen:Port=0", "--Store:Provider=None", .. settings.Select(setting => $"--{setting}")]);
        builder.AddDmeGrpcServer();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapDmeGrpcServer();
    }

    /// <summary>Where it listens.</summary>
    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>Starts a server of a test's own; the test disposes of it.</summary>
    public static async Task<LoopbackServer> StartAsync(params string[] settings)
    {
        var server = new LoopbackServer(settings);
        await server.InitializeAsync();
        return server;
    }

    public async Task InitializeAsync()
    {
        app.Services.GetRequiredService<PublishedEditions>().Publish(StarterEdition.Load());
        await app.StartAsync();
    }

    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    async Task IAsyncLifetime.DisposeAsync() => await app.DisposeAsync();
}
