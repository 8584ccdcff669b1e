namespace DmeGrpc.Engine.Tables;

/// <summary>The correct coding modifier indicator of a pair edit. Source: CMS NCCI PTP files, column "Modifier".</summary>
public enum ModifierIndicator
{
    /// <summary>0: no modifier lifts the edit.</summary>
    NotAllowed = 0,

    /// <summary>1: a PTP-associated modifier lifts it where it is clinically right.</summary>
    Allowed = 1,

    /// <summary>9: the edit was deleted back to its first day. It never applied; it is kept to explain, and never fires.</summary>
    NotApplicable = 9,
}
