using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Storage.Authorizations;
using DmeGrpc.Storage.Tests.Support;

namespace DmeGrpc.Storage.Tests.Authorizations;

public abstract class AuthorizationListTests(DatabaseKind kind) : StoreTest(kind, wantsOwnDatabase: true)
{
    [Fact]
    public async Task Every_filter_finds_what_it_says_and_nothing_else()
    {
        var pending = await Steps.SubmitAsync(Sample.Request("A") with { ServiceState = "NY" });
        var affirmed = await Steps.AffirmedAsync(1, "B");
        var denied = await Steps.DecideAsync(await Steps.SubmitAsync(Sample.Request("C", Sample.Line(1, "E0193"))), new NonAffirmLine(1, "", "No order."));
        var partial = await Steps.DecideAsync(
            await Steps.SubmitAsync(Sample.Request("D", Sample.Line(1), Sample.Line(2))), new AffirmLine(1), new NonAffirmLine(2, "", "Too many."));
        var withdrawn = await Steps.SubmitAsync(Sample.Request("E") with { SupplierNpi = Sample.Orderer });
        await Store.WithdrawAsync(new WithdrawCommand(withdrawn.TrackingNumber, 1, "x", "Not needed."), Soon);
        Authorization[] all = [pending, affirmed, denied, partial, withdrawn];

        foreach (var decision in Enum.GetValues<OverallDecision>())
        {
            var expected = (await Task.WhenAll(all.Select(item => Store.GetAsync(item.TrackingNumber, Soon)))).Single(item => item!.Decision == decision);
            Assert.Equal([expected!.TrackingNumber], await ListAsync(new AuthorizationFilter { Decision = decision }));
        }

        Assert.Equal([affirmed.TrackingNumber], await ListAsync(new AuthorizationFilter { Member = affirmed.MemberKey }));
        Assert.Equal([withdrawn.TrackingNumber], await ListAsync(new AuthorizationFilter { SupplierNpi = Sample.Orderer }));
        Assert.Equal([pending.TrackingNumber], await ListAsync(new AuthorizationFilter { ServiceState = "NY" }));
        Assert.Equal([denied.TrackingNumber], await ListAsync(new AuthorizationFilter { Code = ProcedureCode.Parse("E0193") }));
        Assert.Empty(await ListAsync(new AuthorizationFilter { DueBefore = pending.Due.Day }));
        Assert.Equal(5, (await ListAsync(new AuthorizationFilter { DueBefore = pending.Due.Day.AddDays(1) })).Count);
        Assert.Equal([withdrawn.TrackingNumber, partial.TrackingNumber], await ListAsync(new AuthorizationFilter { UpdatedSince = partial.UpdatedAt }));
    }

    [Fact]
    public async Task Pages_hold_each_once_though_others_are_submitted_meanwhile()
    {
        var before = new List<TrackingNumber>();
        for (var i = 0; i < 7; i++)
        {
            before.Insert(0, (await Steps.SubmitAsync()).TrackingNumber);
        }

        var seen = new List<TrackingNumber>();
        var token = string.Empty;
        do
        {
            var page = Assert.IsType<ListResult.Page>(await Store.ListAsync(new AuthorizationFilter(), 3, token, Soon));
            seen.AddRange(page.Authorizations.Select(item => item.TrackingNumber));
            token = page.NextPageToken;
            await Steps.SubmitAsync();
        }
        while (token.Length > 0);

        Assert.Equal(before, seen);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("!!!!")]
    [InlineData("AAAA")]
    public async Task A_token_that_was_never_given_out_is_refused(string token) =>
        Assert.IsType<ListResult.InvalidPageToken>(await Store.ListAsync(new AuthorizationFilter(), 3, token, Soon));

    [Fact]
    public async Task A_token_belongs_to_its_filter()
    {
        await Steps.SubmitAsync();
        await Steps.SubmitAsync();
        var page = Assert.IsType<ListResult.Page>(await Store.ListAsync(new AuthorizationFilter(), 1, string.Empty, Soon));

        Assert.IsType<ListResult.InvalidPageToken>(
            await Store.ListAsync(new AuthorizationFilter { ServiceState = "CA" }, 1, page.NextPageToken, Soon));
    }

    private async Task<List<TrackingNumber>> ListAsync(AuthorizationFilter filter) =>
        [.. Assert.IsType<ListResult.Page>(await Store.ListAsync(filter, 100, string.Empty, Soon)).Authorizations.Select(item => item.TrackingNumber)];
}

public sealed class AuthorizationListOnSqlite() : AuthorizationListTests(DatabaseKind.Sqlite);

public sealed class AuthorizationListOnPostgres() : AuthorizationListTests(DatabaseKind.Postgres);
