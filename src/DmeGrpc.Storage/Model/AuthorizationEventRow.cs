namespace DmeGrpc.Storage.Model;

/// <summary>An event. It is inserted and never touched again.</summary>
internal sealed class AuthorizationEventRow
{
    public required string MemberKey { get; set; }

    public required string TrackingNumber { get; set; }

    public int Number { get; set; }

    /// <summary>The call that caused it: when a commit's answer is lost, the call is made again and finds its own mark.</summary>
    public Guid CallId { get; set; }

    public required string Actor { get; set; }

    public DateTime OccurredAt { get; set; }

    public required string Reason { get; set; }

    /// <summary>What happened, as JSON.</summary>
    public required string Change { get; set; }
}
