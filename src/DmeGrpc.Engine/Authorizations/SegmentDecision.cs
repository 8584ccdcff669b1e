namespace DmeGrpc.Engine.Authorizations;

/// <summary>The decision on one segment of an authorization, as CMS's prior authorization record has it.</summary>
public enum SegmentDecision
{
    /// <summary>P: not decided yet, or waiting for what is missing.</summary>
    Pending = 1,

    /// <summary>A: affirmed, as requested or modified.</summary>
    Affirmed = 2,

    /// <summary>N: not affirmed. It is final: only a new request can change it.</summary>
    NonAffirmed = 3,
}

/// <summary>The letters of the decisions.</summary>
public static class SegmentDecisions
{
    /// <summary>P, A or N.</summary>
    public static char Letter(this SegmentDecision decision) => decision switch
    {
        SegmentDecision.Affirmed => 'A',
        SegmentDecision.NonAffirmed => 'N',
        _ => 'P',
    };
}
