using DmeGrpc.Server.Editions;
using DmeGrpc.Server.Hosting;
using DmeGrpc.Server.Stores;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DmeGrpc.Server.Tests.Support;

/// <summary>The whole service in this process, on real Kestrel and a free loopback port, with a probe service beside its own.</summary>
public sealed class RunningServer : IAsyncLifetime, IAsyncDisposable
{
    private readonly WebApplication app;

    /// <summary>With every setting at its default, but no store.</summary>
    public RunningServer() : this([], loadsEditions: false, _ => { }) { }

    /// <summary>With some settings, such as <c>Limits:MaxMessageBytes=2000</c>.</summary>
    private RunningServer(string[] settings, bool loadsEditions, Action<IServiceCollection> change)
    {
        var builder = WebApplication.CreateSlimBuilder(["--Listen:Port=0", "--Store:Provider=None", .. settings.Select(setting => "--" + setting)]);
        builder.AddDmeGrpcServer();
        if (loadsEditions)
        {
            builder.AddEditionLoading();
        }

        change(builder.Services);
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(Log);
        app = builder.Build();
        app.MapDmeGrpcServer();
        app.MapGrpcService<ProbeServiceImplementation>();
    }

    /// <summary>The editions; none is published at first.</summary>
    public PublishedEditions Editions => app.Services.GetRequiredService<PublishedEditions>();

    /// <summary>What is known of the store.</summary>
    public StoreReadiness Store => app.Services.GetRequiredService<StoreReadiness>();

    /// <summary>What the server has logged.</summary>
    public LogCollector Log { get; } = new();

    /// <summary>The server's parts.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Where the server listens, such as http://127.0.0.1:40001.</summary>
    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>A channel of the default settings, shared by the tests of a class.</summary>
    public GrpcChannel Channel { get; private set; } = null!;

    /// <summary>Starts a server with some settings; the caller disposes of it.</summary>
    public static Task<RunningServer> StartAsync(params string[] settings) => StartAsync(_ => { }, settings);

    /// <summary>Starts a server some of whose parts are the test's own.</summary>
    public static async Task<RunningServer> StartAsync(Action<IServiceCollection> change, params string[] settings)
    {
        var server = new RunningServer(settings, loadsEditions: false, change);
        await server.InitializeAsync();
        return server;
    }

    /// <summary>Starts a server that loads the editions its settings name.</summary>
    public static async Task<RunningServer> StartLoadingAsync(params string[] settings)
    {
        var server = new RunningServer(settings, loadsEditions: true, _ => { });
        await server.InitializeAsync();
        return server;
    }

    public async Task InitializeAsync()
    {
        await app.StartAsync();
        Channel = GrpcChannel.ForAddress(Address);
    }

    /// <summary>Shuts the server down in good order.</summary>
    public Task StopAsync() => app.StopAsync();

    public async Task DisposeAsync()
    {
        Channel?.Dispose();
        await app.DisposeAsync();
    }

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());
}
