namespace DmeGrpc.Engine.Findings;

/// <summary>What can be done about an adverse finding after adjudication.</summary>
public enum Appealability
{
    /// <summary>The finding is not adverse.</summary>
    NotApplicable = 0,

    /// <summary>A redetermination may be asked for.</summary>
    Appealable,

    /// <summary>The contractor may pay on medical records (MUE indicator 3).</summary>
    AppealableWithRecords,

    /// <summary>No contractor may override it (MUE indicator 2).</summary>
    NotAppealable,

    /// <summary>There is no appeal right: correct the claim and send it again.</summary>
    CorrectAndResubmit,
}
