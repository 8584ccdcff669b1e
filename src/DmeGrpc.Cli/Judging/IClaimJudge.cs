using DmeGrpc.Claims.V1;

namespace DmeGrpc.Cli.Judging;

/// <summary>
/// Judges claims and gives back one item for each, in order. One task sends while another takes the items; whoever sends must not run far ahead,
/// since items wait in memory until they are taken.
/// </summary>
internal interface IClaimJudge : IAsyncDisposable
{
    /// <summary>Puts claims to the judge. Waits while the judge is busy with earlier ones.</summary>
    Task SendAsync(IReadOnlyList<Claim> claims, CancellationToken cancellation);

    /// <summary>Says that there are no more claims.</summary>
    Task CompleteAsync();

    /// <summary>Waits for the item of the next claim in the order sent.</summary>
    /// <exception cref="CommandFailedException">The judge has failed and will answer no more.</exception>
    ValueTask<ClaimItem> NextAsync(CancellationToken cancellation);
}
