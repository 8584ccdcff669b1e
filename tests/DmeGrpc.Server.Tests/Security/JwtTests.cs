using System.Security.Cryptography;
using DmeGrpc.Reference.V1;
using DmeGrpc.Server.Tests.Support;
using Grpc.Core;

namespace DmeGrpc.Server.Tests.Security;

public sealed class JwtTests : IAsyncLifetime
{
    private const string Issuer = "https://issuer.example.org";

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly string file = Path.GetTempFileName();
    private RunningServer server = null!;

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(file, key.ExportSubjectPublicKeyInfoPem());
        server = await RunningServer.StartAsync(
            "Authentication:Mode=Jwt", $"Authentication:Jwt:PublicKeyPath={file}", $"Authentication:Jwt:Issuer={Issuer}", $"Authentication:Jwt:Audience={TestTokens.Audience}");
        server.Editions.Publish(AuthorizationEdition.Build());
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        key.Dispose();
        File.Delete(file);
    }

    [Theory]
    [InlineData("submitter")]
    [InlineData("Reviewer other")]
    [InlineData("admin")]
    public async Task Token_of_the_issuer_holds(string roles) => Assert.NotEmpty(await ListAsync(Token(roles)));

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("owner")]
    public async Task Token_without_a_role_that_the_server_knows_lets_nobody_in(string roles) =>
        await ErrorAssert.FailsAsync(StatusCode.PermissionDenied, "PERMISSION_DENIED", () => ListAsync(Token(roles)));

    [Fact]
    public async Task Token_that_does_not_hold_is_UNAUTHENTICATED()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        foreach (var token in new[]
        {
            "no token", Token("admin")[..^3], Token("admin", signer: other), Token("admin", issuer: "https://other.example.org"), Token("admin", audience: "other"),
            Token("admin", expires: DateTime.UtcNow.AddHours(-1)), Token("admin", name: ""), TestTokens.Create(null, Issuer, "admin"),
        })
        {
            await ErrorAssert.FailsAsync(StatusCode.Unauthenticated, "UNAUTHENTICATED", () => ListAsync(token));
        }
    }

    [Fact]
    public async Task Tokens_are_logged_nowhere()
    {
        var token = Token("admin", audience: "other");
        await ErrorAssert.FailsAsync(StatusCode.Unauthenticated, "UNAUTHENTICATED", () => ListAsync(token));

        Assert.DoesNotContain(server.Log.Texts, text => text.Contains(token[..20], StringComparison.Ordinal));
    }

    private string Token(
        string roles, string issuer = Issuer, string audience = TestTokens.Audience, string name = "someone", DateTime? expires = null, ECDsa? signer = null) =>
        TestTokens.Create(signer ?? key, issuer, roles, audience, name, expires);

    private async Task<IReadOnlyList<Edition>> ListAsync(string token) => (await new ReferenceService.ReferenceServiceClient(server.Channel)
        .ListEditionsAsync(new ListEditionsRequest(), [new Metadata.Entry("authorization", $"Bearer {token}")])).Editions;
}
