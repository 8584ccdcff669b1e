using DmeGrpc.Engine.Authorizations;

namespace DmeGrpc.Storage.Ledger;

/// <summary>What came of posting or replacing a claim.</summary>
public abstract record PostResult
{
    private PostResult()
    {
    }

    /// <summary>The claim is recorded.</summary>
    /// <param name="Answer">The first answer.</param>
    /// <param name="IsRepeated">Whether it was recorded by an earlier call.</param>
    /// <param name="IsVoided">Whether it was voided or replaced since; it stays so.</param>
    /// <param name="ReplacedAnswer">The first answer of the claim that it replaced; nothing where it replaced none.</param>
    public sealed record Posted(ReadOnlyMemory<byte> Answer, bool IsRepeated, bool IsVoided, ReadOnlyMemory<byte> ReplacedAnswer = default) : PostResult;

    /// <summary>The judge declined; nothing is recorded.</summary>
    /// <param name="Answer">The judge's answer.</param>
    public sealed record Declined(ReadOnlyMemory<byte> Answer) : PostResult;

    /// <summary>The id belongs to a claim of another content, another member, or one that replaced something else; nothing is recorded.</summary>
    public sealed record ClaimIdConflict : PostResult;

    /// <summary>The claim to replace is not known; nothing is recorded.</summary>
    public sealed record ReplacedUnknown : PostResult;

    /// <summary>The claim to replace was voided, or replaced by another; nothing is recorded.</summary>
    /// <param name="ReplacedBy">The claim that replaced it; empty when it was voided.</param>
    public sealed record ReplacedGone(string ReplacedBy) : PostResult;

    /// <summary>The judge uses more than there is, or what is not the member's, after having seen it; nothing is recorded.</summary>
    /// <param name="Refusals">Every rule it breaks.</param>
    public sealed record UseRefused(IReadOnlyList<ChangeRefusal> Refusals) : PostResult;
}
