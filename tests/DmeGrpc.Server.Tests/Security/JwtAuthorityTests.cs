using System.Security.Cryptography;
using DmeGrpc.Reference.V1;
using DmeGrpc.Server.Tests.Support;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;

namespace DmeGrpc.Server.Tests.Security;

/// <summary>Tokens of an issuer whose keys the server reads from the issuer itself.</summary>
public sealed class JwtAuthorityTests : IAsyncLifetime
{
    private TokenIssuer issuer = null!;
    private RunningServer server = null!;

    public async Task InitializeAsync()
    {
        issuer = await TokenIssuer.StartAsync();
        server = await StartAsync(issuer);
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        await issuer.DisposeAsync();
    }

    [Fact]
    public async Task Token_that_the_authority_signed_holds_and_its_keys_are_read_once()
    {
        Assert.NotEmpty(await ListAsync(Token()));
        Assert.NotEmpty(await ListAsync(Token()));

        Assert.Equal(1, issuer.Discoveries);
    }

    [Fact]
    public async Task Token_of_another_key_is_UNAUTHENTICATED()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        await RefusedAsync(TestTokens.Create(other, issuer.Address, "admin"));
        await RefusedAsync(TestTokens.Create(null, issuer.Address, "admin"));
    }

    [Fact]
    public async Task Token_that_has_ended_is_UNAUTHENTICATED() =>
        await RefusedAsync(TestTokens.Create(issuer.Key, issuer.Address, "admin", expires: DateTime.UtcNow.AddHours(-1)));

    [Fact]
    public async Task Token_for_another_audience_or_of_another_issuer_is_UNAUTHENTICATED()
    {
        await RefusedAsync(TestTokens.Create(issuer.Key, issuer.Address, "admin", audience: "other"));
        await RefusedAsync(TestTokens.Create(issuer.Key, "https://issuer.example.org", "admin"));
    }

    [Fact]
    public async Task While_the_authority_does_not_answer_no_token_holds_and_known_keys_go_on_holding()
    {
        await ListAsync(Token());
        await using var late = await StartAsync(issuer);
        await issuer.StopAsync();

        Assert.NotEmpty(await ListAsync(Token()));
        await ErrorAssert.FailsAsync(StatusCode.Unauthenticated, "UNAUTHENTICATED", () => ListAsync(Token(), late));
    }

    private static async Task<RunningServer> StartAsync(TokenIssuer issuer)
    {
        var started = await RunningServer.StartAsync(
            services => services.AddSingleton(issuer.Retriever()),
            "Authentication:Mode=Jwt", $"Authentication:Jwt:Authority={issuer.Address}", $"Authentication:Jwt:Audience={TestTokens.Audience}");
        started.Editions.Publish(SmallEdition.Build());
        return started;
    }

    private string Token() => TestTokens.Create(issuer.Key, issuer.Address, "admin");

    private Task<Google.Rpc.Status> RefusedAsync(string token) => ErrorAssert.FailsAsync(StatusCode.Unauthenticated, "UNAUTHENTICATED", () => ListAsync(token));

    private async Task<IReadOnlyList<Edition>> ListAsync(string token, RunningServer? asked = null) => (await new ReferenceService.ReferenceServiceClient((asked ?? server).Channel)
        .ListEditionsAsync(new ListEditionsRequest(), [new Metadata.Entry("authorization", $"Bearer {token}")])).Editions;
}
