using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;

namespace DmeGrpc.Storage.Ledger;

/// <summary>What the judge of a claim decides.</summary>
public abstract record PostingDecision
{
    private PostingDecision(ReadOnlyMemory<byte> answer) => Answer = answer;

    /// <summary>The answer to the caller; the store keeps it and does not look into it.</summary>
    public ReadOnlyMemory<byte> Answer { get; }

    /// <summary>The claim is recorded, with the lines that were denied too.</summary>
    /// <param name="Lines">
    /// The lines of the claim: submitter and claim id must be the claim's, line numbers unique, the supplier's NPI at most ten characters, and
    /// what a line uses of an authorization must be the member's own.
    /// </param>
    /// <param name="Answer">The answer, kept and given again to every repetition.</param>
    public sealed record Post(IReadOnlyList<PostedLine> Lines, ReadOnlyMemory<byte> Answer) : PostingDecision(Answer);

    /// <summary>Nothing is recorded, and the claim's id stays free: for claims that were never taken in, such as rejected ones.</summary>
    /// <param name="Answer">The answer; it is not kept.</param>
    public sealed record Decline(ReadOnlyMemory<byte> Answer) : PostingDecision(Answer);
}
