namespace DmeGrpc.LoadTest.Scenarios;

/// <summary>What is asked of a service.</summary>
/// <param name="Name">Its name in results.</param>
/// <param name="Path">The method.</param>
/// <param name="Bodies">The messages, framed, taken in turn.</param>
/// <param name="Connections">Connections.</param>
/// <param name="InFlight">Calls, or messages of a stream, in flight on each.</param>
/// <param name="ClaimsPerMessage">Claims in each message.</param>
internal sealed record Scenario(string Name, string Path, byte[][] Bodies, int Connections, int InFlight, int ClaimsPerMessage)
{
    /// <summary>The method of one claim.</summary>
    public const string Unary = "/dme.claims.v1.ClaimValidationService/ValidateClaim";

    /// <summary>The method of a stream of claims.</summary>
    public const string Stream = "/dme.claims.v1.ClaimValidationService/ValidateClaims";

    /// <summary>The method that posts a claim.</summary>
    public const string Post = "/dme.claims.v1.ClaimPostingService/PostClaim";

    /// <summary>Messages a second over all connections; 0 for as many as can be.</summary>
    public double Rate { get; init; }

    /// <summary>Whether the messages go on one stream a connection.</summary>
    public bool IsStream => Path == Stream;

    /// <summary>Whether every message may be sent once only.</summary>
    public bool IsOnce { get; init; }
}
