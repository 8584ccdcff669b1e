namespace DmeGrpc.Engine.Authorizations;

/// <summary>The action code of a health care services review: X12 278 HCR01 (element 306). It is derived, never stored.</summary>
public enum ReviewAction
{
    /// <summary>A1: certified in total.</summary>
    CertifiedInTotal = 1,

    /// <summary>A2: certified in part.</summary>
    CertifiedPartial = 2,

    /// <summary>A3: not certified.</summary>
    NotCertified = 3,

    /// <summary>A4: pended.</summary>
    Pended = 4,

    /// <summary>A6: modified.</summary>
    Modified = 5,

    /// <summary>C: cancelled.</summary>
    Cancelled = 6,
}

/// <summary>The codes of the actions.</summary>
public static class ReviewActions
{
    /// <summary>A1, A2, A3, A4, A6 or C.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not one of the actions.</exception>
    public static string Code(this ReviewAction action) => action switch
    {
        ReviewAction.CertifiedInTotal => "A1",
        ReviewAction.CertifiedPartial => "A2",
        ReviewAction.NotCertified => "A3",
        ReviewAction.Pended => "A4",
        ReviewAction.Modified => "A6",
        ReviewAction.Cancelled => "C",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "No such action."),
    };
}
