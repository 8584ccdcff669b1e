using System.Security.Cryptography;
using System.Text;
using DmeGrpc.Claims.V1;
using DmeGrpc.Server.Stores;
using DmeGrpc.Server.Tests.Support;
using Grpc.Core;

namespace DmeGrpc.Server.Tests.Services.Posting;

/// <summary>A server that asks who calls, and knows two clearinghouses of one supplier.</summary>
public abstract class SubmittersTests(StoreProvider provider) : IAsyncLifetime
{
    private RunningServer server = null!;

    public sealed class OnSqlite() : SubmittersTests(StoreProvider.Sqlite);

    public sealed class OnPostgres() : SubmittersTests(StoreProvider.Postgres);

    public async Task InitializeAsync()
    {
        server = await new StoreDatabase(provider).ServeAsync(
            ["Authentication:Mode=ApiKey", "Store:ValidationTimeout=00:01:00", "Limits:MaxIdentifierLength=300", .. Key(0, "first"), .. Key(1, "second")]);
        server.Editions.Publish(PostingEdition.Build());
    }

    public Task DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_claim_is_left_out_of_its_own_submitter_s_history_and_not_of_another_s_who_uses_the_same_id()
    {
        var sample = new SamplePostings(server.Channel);
        var claim = sample.Claim(SampleClaims.Line(1, PostingEdition.Limited));
        await sample.Postings.PostClaimAsync(new PostClaimRequest { Claim = claim }, As("first"));

        var own = await sample.Validation.ValidateClaimAsync(new ValidateClaimRequest { Claim = claim }, As("first"));
        var other = await sample.Validation.ValidateClaimAsync(new ValidateClaimRequest { Claim = claim }, As("second"));
        var posted = await sample.Postings.PostClaimAsync(new PostClaimRequest { Claim = claim }, As("second"));

        Assert.Equal(Disposition.Payable, own.Result.Disposition);
        Assert.Equal(Disposition.Denied, other.Result.Disposition);
        Assert.Equal(posted.Result, other.Result);
    }

    [Fact]
    public async Task A_claim_id_that_is_longer_than_the_store_keeps_is_a_violation_where_the_limit_is_raised()
    {
        var sample = new SamplePostings(server.Channel);
        var claim = sample.Claim(SampleClaims.Line(1, PostingEdition.Limited));
        claim.ClaimId = new string('c', 201);

        var refused = await ErrorAssert.FailsAsync(
            StatusCode.InvalidArgument, "INVALID_REQUEST",
            async () => await sample.Postings.PostClaimAsync(new PostClaimRequest { Claim = claim }, As("first")));

        Assert.Equal(["claim.claim_id: It may have 200 characters; it has 201."], ErrorAssert.ViolationsOf(refused));
        Assert.NotNull((await sample.Validation.ValidateClaimAsync(new ValidateClaimRequest { Claim = claim }, As("first"))).Result);
    }

    private static Metadata As(string name) => new() { { "authorization", "Bearer " + KeyOf(name) } };

    private static string KeyOf(string name) => $"the key of {name}";

    private static string[] Key(int place, string name) =>
    [
        $"Authentication:ApiKeys:{place}:Name={name}",
        $"Authentication:ApiKeys:{place}:Sha256={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(KeyOf(name))))}",
        $"Authentication:ApiKeys:{place}:Roles:0=Submitter",
        $"Authentication:ApiKeys:{place}:Suppliers:0=*",
    ];
}
