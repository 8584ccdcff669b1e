namespace DmeGrpc.Engine.Edits;

/// <summary>Whether an add-on code has its primary.</summary>
internal enum AddOnState
{
    /// <summary>No payable primary is on the claim.</summary>
    Alone,

    /// <summary>A service is there that may be its primary, and who decides that is not here.</summary>
    Unknown,

    /// <summary>A payable primary is there.</summary>
    Supported,
}
