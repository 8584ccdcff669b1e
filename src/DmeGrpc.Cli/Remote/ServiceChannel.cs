using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;

namespace DmeGrpc.Cli.Remote;

/// <summary>A connection to a running service.</summary>
internal sealed class ServiceChannel : IDisposable
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PingDelay = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PingTimeout = TimeSpan.FromSeconds(20);

    private readonly GrpcChannel channel;

    /// <summary>Readies a connection; nothing is sent before the first call.</summary>
    /// <param name="server">The service's address, http or https.</param>
    /// <param name="key">The caller's key; null for none.</param>
    /// <exception cref="CommandFailedException">A key would be sent to another machine in plain text.</exception>
    public ServiceChannel(Uri server, string? key)
    {
        if (key is not null && server.Scheme != Uri.UriSchemeHttps && !server.IsLoopback)
        {
            throw new CommandFailedException($"a key is sent to another machine over https alone, not to {server}");
        }

        // Without pings a server whose machine has vanished would be waited for indefinitely.
        var handler = new SocketsHttpHandler
        {
            ConnectTimeout = ConnectTimeout,
            KeepAlivePingDelay = PingDelay,
            KeepAlivePingTimeout = PingTimeout,
        };
        channel = GrpcChannel.ForAddress(server, new GrpcChannelOptions { HttpHandler = handler, DisposeHttpClient = true });
        Calls = key is null ? channel.CreateCallInvoker() : channel.Intercept(headers =>
        {
            headers.Add("authorization", $"Bearer {key}");
            return headers;
        });
    }

    /// <summary>Makes calls.</summary>
    public CallInvoker Calls { get; }

    public void Dispose() => channel.Dispose();
}
