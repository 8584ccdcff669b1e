using Grpc.Net.Client;

namespace DmeGrpc.Server.Tests.Support;

/// <summary>A running server with <see cref="PaymentEdition"/> in use, shared by the tests of a class.</summary>
public sealed class PaymentServer : IAsyncLifetime
{
    public RunningServer Server { get; } = new();

    public GrpcChannel Channel => Server.Channel;

    public async Task InitializeAsync()
    {
        await Server.InitializeAsync();
        Server.Editions.Publish(PaymentEdition.Build());
    }

    public Task DisposeAsync() => Server.DisposeAsync();
}
