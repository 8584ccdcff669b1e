using DmeGrpc.Engine.Authorizations;

namespace DmeGrpc.Storage.Authorizations;

/// <summary>What came of a request for authorization.</summary>
public abstract record SubmitResult
{
    private SubmitResult()
    {
    }

    /// <summary>It is recorded.</summary>
    /// <param name="Authorization">The authorization as it was right after the submission.</param>
    /// <param name="IsRepeated">Whether it was recorded by an earlier call.</param>
    public sealed record Submitted(Authorization Authorization, bool IsRepeated) : SubmitResult;

    /// <summary>The submitter used the request id before, for something else.</summary>
    /// <param name="TrackingNumber">What it was used for.</param>
    public sealed record RequestIdConflict(TrackingNumber TrackingNumber) : SubmitResult;

    /// <summary>It breaks rules; nothing is recorded, and the request id stays free.</summary>
    /// <param name="Refusals">Every rule it breaks.</param>
    public sealed record Refused(IReadOnlyList<ChangeRefusal> Refusals) : SubmitResult;
}
