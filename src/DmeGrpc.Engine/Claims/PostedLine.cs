using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Claims;

/// <summary>One line of a claim that was posted and not voided: what the history of a member is made of.</summary>
public sealed record PostedLine
{
    /// <summary>Who submitted the claim.</summary>
    public required string Submitter { get; init; }

    /// <summary>The submitter's id of the claim.</summary>
    public required string ClaimId { get; init; }

    /// <summary>The line's number in the claim.</summary>
    public required int LineNumber { get; init; }

    /// <summary>The service.</summary>
    public required ProcedureCode Code { get; init; }

    /// <summary>Its modifiers, in the order billed.</summary>
    public IReadOnlyList<Modifier> Modifiers { get; init; } = [];

    /// <summary>Units billed, at most three decimals.</summary>
    public required decimal Units { get; init; }

    /// <summary>The units that a limit left payable, where it cut the line back; null where all were.</summary>
    public decimal? PayableUnits { get; init; }

    /// <summary>The units that count against limits: those billed, without what was cut back.</summary>
    public decimal PaidUnits => PayableUnits ?? Units;

    /// <summary>Its days.</summary>
    public required ServiceSpan Span { get; init; }

    /// <summary>NPI of the supplier or provider who billed it.</summary>
    public required string SupplierNpi { get; init; }

    /// <summary>The setting it was billed in.</summary>
    public required ServiceSetting Setting { get; init; }

    /// <summary>What became of it when it was posted. Lines that were refused are history too; they use up nothing.</summary>
    public required Disposition Disposition { get; init; }

    /// <summary>What it uses of an authorization; null for nothing.</summary>
    public AuthorizationUse? Use { get; init; }

    /// <summary>The charge in US cents.</summary>
    public long ChargeCents { get; init; }

    /// <summary>The allowed amount in US cents; null when it was not priced.</summary>
    public long? AllowedCents { get; init; }

    /// <summary>What the member owed of it; null when that was not known.</summary>
    public MemberShare? Share { get; init; }

    /// <summary>When it was posted; null for a line that was not read from the store.</summary>
    public DateTimeOffset? PostedAt { get; init; }

    /// <summary>Whether new need after a long interruption was on file.</summary>
    public bool HasNewNeedOnFile { get; init; }

    /// <summary>
    /// Whether it was recorded and refused by nothing: payable, adjusted, or not evaluated in some respect. Then it repeats others, uses the units of its
    /// authorization, and is the delivery or a month of what the member has.
    /// </summary>
    public bool Stands => Dispositions.Stands(Disposition);

    /// <summary>Whether it was payable when it was posted, in full or in part: only then it counts in sums of units, knocks others out and supports add-on codes.</summary>
    public bool Counts => Disposition is Disposition.Payable or Disposition.Adjusted;
}
