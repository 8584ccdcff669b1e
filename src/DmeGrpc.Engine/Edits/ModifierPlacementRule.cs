namespace DmeGrpc.Engine.Edits;

/// <summary>On which line of a pair an associated modifier counts.</summary>
public enum ModifierPlacementRule
{
    /// <summary>
    /// Anatomic modifiers on either line; 59, XE, XS, XP and XU on column two before 2019-07-01 and on either line from that day (CR 11168);
    /// all others on column two.
    /// </summary>
    MedicarePartB = 1,

    /// <summary>Anatomic modifiers on either line; all others on column two, whatever the date.</summary>
    ColumnTwo,

    /// <summary>Every associated modifier on either line, whatever the date.</summary>
    EitherColumn,
}
