namespace DmeGrpc.Engine.CodeChecks;

/// <summary>What is known of a member's coverage on the day.</summary>
public enum MemberStanding
{
    /// <summary>No member was named.</summary>
    NotAsked = 0,

    /// <summary>The member is covered.</summary>
    Covered,

    /// <summary>The member is on record and not covered on that day.</summary>
    NotCovered,

    /// <summary>There is no record of the member.</summary>
    NoRecord,

    /// <summary>The records could not be read, or none are kept.</summary>
    Unreadable,
}
