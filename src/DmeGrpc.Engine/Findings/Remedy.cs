namespace DmeGrpc.Engine.Findings;

/// <summary>Something that would cure a finding, or that looks as if it would.</summary>
/// <param name="Action">What to do, as one plain sentence.</param>
/// <param name="Condition">Whether it may be done.</param>
public sealed record Remedy(string Action, RemedyCondition Condition)
{
    /// <summary>A correction that is always allowed.</summary>
    public static Remedy Always(string action) => new(action, RemedyCondition.AlwaysAllowed);

    /// <summary>A change that is allowed only when the record shows that it is true.</summary>
    public static Remedy IfDocumented(string action) => new(action, RemedyCondition.OnlyIfDocumented);

    /// <summary>What people try and must not.</summary>
    public static Remedy Never(string action) => new(action, RemedyCondition.Never);
}
