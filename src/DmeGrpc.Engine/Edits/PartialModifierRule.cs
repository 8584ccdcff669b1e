namespace DmeGrpc.Engine.Edits;

/// <summary>What happens when only some lines of the column two code carry a bypassing modifier.</summary>
public enum PartialModifierRule
{
    /// <summary>The lines without one are denied.</summary>
    DenyUnmodified = 1,

    /// <summary>One modified line lifts the edit for all lines of the code on that day.</summary>
    BypassAll,
}
