namespace DmeGrpc.Engine.Authorizations;

/// <summary>The rules that a change can break.</summary>
public enum RefusalKind
{
    /// <summary>A submission of a number that exists, or another change to one that does not.</summary>
    OutOfOrder = 1,

    /// <summary>The member number or plan id cannot be a member's.</summary>
    InvalidMember = 2,

    /// <summary>An NPI is not well formed.</summary>
    InvalidNpi = 3,

    /// <summary>The state is not a postal code of one.</summary>
    InvalidState = 4,

    /// <summary>A diagnosis code is not well formed, or there are too many.</summary>
    InvalidDiagnosis = 5,

    /// <summary>There are no lines, or too many.</summary>
    InvalidLineCount = 6,

    /// <summary>A line number is not positive or occurs twice.</summary>
    InvalidLineNumber = 7,

    /// <summary>The authorization has no such line.</summary>
    UnknownLine = 8,

    /// <summary>Units are not positive, too many, or have more than three decimals.</summary>
    InvalidUnits = 9,

    /// <summary>Modifiers occur twice, or there are too many.</summary>
    InvalidModifiers = 10,

    /// <summary>A last day lies before its first, or one of the two is missing.</summary>
    InvalidDays = 11,

    /// <summary>A non-affirmation, an extension or a withdrawal gives no reason.</summary>
    ReasonRequired = 12,

    /// <summary>A line is pended without saying what is missing.</summary>
    MissingItemsRequired = 13,

    /// <summary>A line that was not affirmed cannot be changed: it must be requested anew.</summary>
    DenialIsFinal = 14,

    /// <summary>An affirmed line can be extended or withdrawn, and not decided again.</summary>
    AlreadyAffirmed = 15,

    /// <summary>Only an affirmed line can be extended or used.</summary>
    NotAffirmed = 16,

    /// <summary>An extension must make something longer or more, and nothing shorter or less.</summary>
    NotAnExtension = 17,

    /// <summary>Nothing can be done to a withdrawn authorization but giving units back.</summary>
    Withdrawn = 18,

    /// <summary>A claim asks for more units than remain.</summary>
    UnitsExhausted = 19,

    /// <summary>More units are given back than are used.</summary>
    UnitsNotUsed = 20,

    /// <summary>An affirmation without a family needs days of validity, from the request or from the reviewer.</summary>
    ValidityRequired = 21,

    /// <summary>The former authorization is not known, or is another member's.</summary>
    UnknownSuperseded = 22,

    /// <summary>There are too many documents already.</summary>
    TooManyDocuments = 23,

    /// <summary>A text is longer than it may be, or holds a NUL character.</summary>
    InvalidText = 24,

    /// <summary>The same bytes are attached already.</summary>
    DocumentExists = 25,
}
