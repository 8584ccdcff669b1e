using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Coverage;

namespace DmeGrpc.Storage.Members;

/// <summary>Who is covered, when, as what, and what counts towards deductible and maximum. Both methods throw <see cref="StoreUnavailableException"/> when the database cannot answer.</summary>
public interface IMemberRoster
{
    /// <summary>
    /// Records members in one transaction, all or none. Each takes the place of all that was recorded of the same member before; recording the same again
    /// changes nothing.
    /// </summary>
    /// <param name="members">The members. Of several for one member the last counts.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">A member has no key, no span, or spans or years that overlap.</exception>
    Task RecordAsync(IReadOnlyList<MemberRecord> members, CancellationToken cancellationToken);

    /// <summary>What is recorded of a member; null for nothing.</summary>
    Task<MemberEnrollment?> GetAsync(MemberKey member, CancellationToken cancellationToken);
}
