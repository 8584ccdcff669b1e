namespace DmeGrpc.Engine.Tables;

/// <summary>Which contractors process claims for an item: the fee schedule's column JURIS. Source: CMS DMEPOS fee schedule file.</summary>
public enum FeeJurisdiction
{
    /// <summary>D: the DME MACs.</summary>
    DmeContractor = 1,

    /// <summary>J: the DME MACs or the local contractors, by who furnishes the item.</summary>
    Joint,

    /// <summary>L: the local contractors, the A/B MACs.</summary>
    LocalContractor,
}
