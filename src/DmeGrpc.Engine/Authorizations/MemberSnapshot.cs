using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;

namespace DmeGrpc.Engine.Authorizations;

/// <summary>What the store knows of a member that bears on one claim.</summary>
public sealed record MemberSnapshot
{
    /// <summary>The member.</summary>
    public required MemberKey MemberKey { get; init; }

    /// <summary>
    /// The authorizations that the claim names, even another member's, and the member's own for the codes of the claim that are not over
    /// before its first day. In the order of their numbers, without documents.
    /// </summary>
    public required IReadOnlyList<Authorization> Authorizations { get; init; }

    /// <summary>Lines of other claims posted for the member on the days asked for, by whichever supplier; voided ones are not among them.</summary>
    public required IReadOnlyList<PostedLine> History { get; init; }

    /// <summary>
    /// Lines that are history no longer and that the payer may have counted: those of claims voided or replaced after that, and those of the claim itself
    /// where it was posted already.
    /// </summary>
    public IReadOnlyList<UndoneLine> Undone { get; init; } = [];

    /// <summary>
    /// The first day from which the member's claims are on file: every line that ends on it or later. What lies before it is not known, and what
    /// <see cref="History"/> lacks of those days denies nothing; what it holds of them counts.
    /// </summary>
    /// <value>Null by default: claims are on file for all time.</value>
    public DateOnly? HistoryFrom { get; init; }

    /// <summary>The member's coverage and what counts towards deductible and maximum; null where the store has no record of the member.</summary>
    public MemberEnrollment? Enrollment { get; init; }

    /// <summary>The same without some lines of its history.</summary>
    /// <param name="isLeftOut">Which.</param>
    public MemberSnapshot Without(Predicate<PostedLine> isLeftOut)
    {
        if (!History.Any(line => isLeftOut(line)))
        {
            return this;
        }

        return this with
        {
            History = [.. History.Where(line => !isLeftOut(line))],
            Undone = [.. Undone, .. History.Where(line => isLeftOut(line)).Select(line => new UndoneLine(line, At: null))],
        };
    }
}
