namespace DmeGrpc.Engine.Codes;

/// <summary>What kind of NCCI PTP-associated modifier a modifier is; it decides on which line of a pair it counts.</summary>
public enum AssociatedModifierKind
{
    /// <summary>Bypasses no pair edit: 22, 50, 51, 76, 77, KX, NU, RR and every other one not listed by CMS.</summary>
    None = 0,

    /// <summary>A site of the body: E1-E4, FA, F1-F9, TA, T1-T9, LT, RT, LC, LD, RC, LM, RI.</summary>
    Anatomic,

    /// <summary>Global surgery: 24, 25, 57, 58, 78, 79.</summary>
    GlobalSurgery,

    /// <summary>A distinct service: 59, XE, XS, XP, XU.</summary>
    DistinctService,

    /// <summary>27 and 91.</summary>
    Other,
}
