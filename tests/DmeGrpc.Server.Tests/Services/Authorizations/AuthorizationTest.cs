using DmeGrpc.Authorizations.V1;
using DmeGrpc.Server.Stores;
using DmeGrpc.Server.Tests.Support;

namespace DmeGrpc.Server.Tests.Services.Authorizations;

/// <summary>A test of a real server on a real database, which it shares with others. Each class of tests is run once on each database.</summary>
public abstract class AuthorizationTest(StoreProvider provider) : IAsyncLifetime
{
    private static readonly Lazy<Task<RunningServer>> Sqlite = new(() => new StoreDatabase(StoreProvider.Sqlite).ServeAsync());
    private static readonly Lazy<Task<RunningServer>> Postgres = new(() => new StoreDatabase(StoreProvider.Postgres).ServeAsync());

    private protected SampleAuthorizations Sample { get; } = new();

    private protected RunningServer Server { get; private set; } = null!;

    private protected StoreProvider Provider => provider;

    private protected AuthorizationService.AuthorizationServiceClient Client => new(Server.Channel);

    public async Task InitializeAsync() => Server = await (provider == StoreProvider.Sqlite ? Sqlite : Postgres).Value;

    public Task DisposeAsync() => Task.CompletedTask;

    private protected async Task<Authorization> SubmitAsync(Action<SubmitAuthorizationRequest>? change = null) =>
        (await Client.SubmitAuthorizationAsync(Sample.Changed(change ?? (_ => { })))).Authorization;

    private protected async Task<Authorization> DecideAsync(Authorization authorization, params LineDecision[] decisions) =>
        (await Client.DecideAuthorizationAsync(SampleAuthorizations.Decide(authorization, decisions))).Authorization;

    private protected async Task<Authorization> GetAsync(string trackingNumber) =>
        (await Client.GetAuthorizationAsync(new GetAuthorizationRequest { TrackingNumber = trackingNumber })).Authorization;
}
