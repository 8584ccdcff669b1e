using Grpc.Core;

namespace GrpcContracts.Tests;

public class CredentialsTests
{
    private static readonly CallCredentials Token = CallCredentials.FromInterceptor((_, metadata) =>
    {
        metadata.Add("authorization", "t");
        return Task.CompletedTask;
    });

    [Fact]
    public void Call_credentials_do_not_ride_on_an_insecure_channel() =>
        Assert.Throws<ArgumentException>(() => ChannelCredentials.Create(ChannelCredentials.Insecure, Token));

    [Fact]
    public void Call_credentials_ride_on_tls() => Assert.NotNull(ChannelCredentials.Create(ChannelCredentials.SecureSsl, Token));

    [Fact]
    public void Composing_takes_two_credentials_or_more() => Assert.Throws<ArgumentException>(() => CallCredentials.Compose(Token));

    [Fact]
    public void Context_without_a_peer_identity_is_anonymous()
    {
        var anonymous = new AuthContext(null, []);

        Assert.False(anonymous.IsPeerAuthenticated);
        Assert.Empty(anonymous.PeerIdentity);
    }

    [Fact]
    public void Context_with_a_peer_identity_names_it()
    {
        var context = new AuthContext("cn", new() { ["cn"] = [AuthProperty.Create("cn", "supplier-7"u8.ToArray())] });

        Assert.True(context.IsPeerAuthenticated);
        Assert.Equal("supplier-7", Assert.Single(context.PeerIdentity).Value);
    }
}
