using DmeGrpc.Authorizations.V1;
using Grpc.Core;
using Grpc.Net.Client;

namespace DmeGrpc.Cli.Tests.Support;

/// <summary>The service with the starter edition and a SQLite store, shared by the tests of a class.</summary>
public sealed class StoreServer : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("dme-cli-tests-").FullName;
    private LoopbackServer server = null!;

    public string Address => server.Address;

    public async Task InitializeAsync()
    {
        server = await StartAsync();
        using var channel = GrpcChannel.ForAddress(Address);
        var client = new AuthorizationService.AuthorizationServiceClient(channel);
        while (true)
        {
            try
            {
                await client.ListAuthorizationsAsync(new ListAuthorizationsRequest());
                return;
            }
            catch (RpcException e) when (e.StatusCode == StatusCode.Unavailable)
            {
                await Task.Delay(20);
            }
        }
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private Task<LoopbackServer> StartAsync() => LoopbackServer.StartAsync(
        "Store:Provider=Sqlite", $"Store:Path={Path.Combine(folder, "dme.db")}", "Store:CheckInterval=00:00:00.1");
}
