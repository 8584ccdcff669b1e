using DmeGrpc.Engine.Authorizations;

namespace DmeGrpc.Storage.Ledger;

/// <summary>What came of voiding a claim.</summary>
public abstract record VoidResult
{
    private VoidResult()
    {
    }

    /// <summary>It is void.</summary>
    /// <param name="VoidedAt">Since when.</param>
    /// <param name="Returned">What was given back, in the order of the claim's lines.</param>
    /// <param name="IsRepeated">Whether it was voided by an earlier call.</param>
    /// <param name="Answer">The first answer of the claim.</param>
    public sealed record Voided(DateTimeOffset VoidedAt, IReadOnlyList<AuthorizationUse> Returned, bool IsRepeated, ReadOnlyMemory<byte> Answer) : VoidResult;

    /// <summary>There is no such claim.</summary>
    public sealed record Unknown : VoidResult;

    /// <summary>It was replaced, which gave its units back already: void the replacement instead.</summary>
    /// <param name="ReplacedBy">The claim that replaced it.</param>
    public sealed record Replaced(string ReplacedBy) : VoidResult;
}
