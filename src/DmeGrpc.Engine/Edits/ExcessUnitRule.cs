namespace DmeGrpc.Engine.Edits;

/// <summary>What happens to units over a medically unlikely edit.</summary>
public enum ExcessUnitRule
{
    /// <summary>All units of the line (indicator 1) or of the code on that day (2 and 3) are denied, as CMS does.</summary>
    DenyAll = 1,

    /// <summary>The limit is paid and the excess denied, lines in the order of their numbers.</summary>
    CutBack,
}
