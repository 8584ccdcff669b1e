using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Policy;

namespace DmeGrpc.Engine.CodeChecks;

/// <summary>What the codes of one question have in common: the payer, the member, the place, the day and what is known of them.</summary>
public sealed record CheckCircumstances
{
    /// <summary>The tables.</summary>
    public required EditionCatalog Catalog { get; init; }

    /// <summary>The payer's rule set.</summary>
    public required PayerProgram Program { get; init; }

    /// <summary>The plan asked about; empty for fee for service.</summary>
    public string PlanId { get; init; } = string.Empty;

    /// <summary>That plan, or the plan file of the program's fee for service; null where none is loaded.</summary>
    public Plan? Plan { get; init; }

    /// <summary>The member; none where none was named.</summary>
    public MemberKey Member { get; init; }

    /// <summary>What is known of the member.</summary>
    public MemberFacts Facts { get; init; } = MemberFacts.OfClaimAlone;

    /// <summary>The day of delivery.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Postal code of the state of delivery, as asked; empty for the member's own.</summary>
    public string AskedState { get; init; } = string.Empty;

    /// <summary>ZIP code of the place of delivery, as asked; empty for the member's own.</summary>
    public string AskedZip { get; init; } = string.Empty;

    /// <summary>The product as asked; null where it was not given.</summary>
    public PlanProduct? AskedProduct { get; init; }

    /// <summary>NPI of the supplier who would furnish the items; empty when not chosen.</summary>
    public string SupplierNpi { get; init; } = string.Empty;

    /// <summary>Whether the items are needed before the plan's office could answer.</summary>
    public bool Urgent { get; init; }

    /// <summary>The instant of the question.</summary>
    public DateTimeOffset? Asked { get; init; }

    /// <summary>Suppliers that Medicare has exempted from prior authorization.</summary>
    public IReadOnlyList<SupplierExemption> ExemptSuppliers { get; init; } = [];

    /// <summary>How much of supplies coverage policies take for usual.</summary>
    /// <value>Default: nothing.</value>
    public ItemPolicy ItemPolicy { get; init; } = ItemPolicy.None;

    /// <summary>How rental months are counted.</summary>
    public EquipmentPolicy EquipmentPolicy { get; init; } = EquipmentPolicy.None;

    /// <summary>Whether Medicare's own lists decide and not a plan's.</summary>
    public bool IsMedicareFeeForService => Program == PayerProgram.Medicare && PlanId.Length == 0;

    /// <summary>
    /// The plan that says what is covered on the day. Of fee for service nothing is known before and after the days that its plan file is about; a plan
    /// that was named covers nothing then.
    /// </summary>
    public Plan? PlanOnDay => Plan is { } plan && (PlanId.Length > 0 || plan.Window.Contains(Day)) ? plan : null;

    /// <summary>What is known of the member's coverage on the day.</summary>
    public MemberStanding Standing => Facts switch
    {
        MemberFacts.Known { Snapshot.Enrollment: var enrollment } => EligibilityRules.On(enrollment, Day).Status switch
        {
            EligibilityStatus.Active => MemberStanding.Covered,
            EligibilityStatus.NoMemberFound => MemberStanding.NoRecord,
            _ => MemberStanding.NotCovered,
        },
        MemberFacts.Unavailable => MemberStanding.Unreadable,
        _ => MemberStanding.NotAsked,
    };

    /// <summary>The member's coverage on the day; null where there is none or it is not known.</summary>
    public CoverageSpan? Span => (Facts as MemberFacts.Known)?.Snapshot.Enrollment?.Spans.FirstOrDefault(span => span.Window.Contains(Day));

    /// <summary>Postal code of the state of delivery; empty when unknown. The member's own state is put together with no other ZIP code.</summary>
    public string State => AskedState.Length > 0 ? AskedState : AskedZip.Length == 0 || AskedZip == Span?.Zip ? Span?.State ?? string.Empty : string.Empty;

    /// <summary>Postal code of the member's state, by which a plan's own rules go: by the record, or where it does not say, as asked; empty when unknown.</summary>
    public string HomeState => Span is { State.Length: > 0 } span ? span.State : AskedState;

    /// <summary>The member's ZIP code, likewise.</summary>
    public string HomeZip => Span is { Zip.Length: > 0 } span ? span.Zip : AskedZip;

    /// <summary>The member's product; null when unknown.</summary>
    public PlanProduct? Product => Span?.Product ?? AskedProduct ?? (Plan is { Products: [var only] } ? only : null);

    /// <summary>The payer in words.</summary>
    internal string Payer => PlanId.Length > 0 ? PlanId : $"{Program} fee for service";
}
