using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.CodeChecks;

/// <summary>Whether an authorization of an item is needed before delivery. Modifiers that would lift the need in an emergency play no part.</summary>
public sealed record AuthorizationCheck
{
    private AuthorizationCheck(AuthorizationStatus status, AuthorizationRequirement requirement) =>
        (Status, Message, Rule, Row) = (status, requirement.Message, requirement.Rule, requirement.Row);

    /// <summary>The answer.</summary>
    public AuthorizationStatus Status { get; }

    /// <summary>Why, from the list of the extension.</summary>
    public AnswerReason Reason { get; private init; }

    /// <summary>The same in one plain sentence.</summary>
    public string Message { get; private init; }

    /// <summary>The plan's rule with documents, criteria and turnaround; null where no plan file has one.</summary>
    public AuthorizationRule? Rule { get; }

    /// <summary>The row of Medicare's list that requires it; null where a plan's own list does, or none.</summary>
    public TableRow? Row { get; }

    /// <summary>The member's authorization that satisfies the need; null where none does.</summary>
    public HeldAuthorization? Held { get; private init; }

    /// <summary>The last day on which the need is satisfied; null where it is not, or without an end.</summary>
    public DateOnly? SatisfiedThrough { get; private init; }

    /// <summary>Whether the member pays for the item when it is furnished without the authorization it needs.</summary>
    public bool MemberBears { get; private init; }

    internal static AuthorizationCheck Of(CheckCircumstances circumstances, CodeQuestion question, ItemFacts item, CheckNotes notes)
    {
        var requirement = AuthorizationRequirement.Of(circumstances, item, notes);
        return requirement.IsNeeded is not { } needed ? new AuthorizationCheck(AuthorizationStatus.Indeterminate, requirement)
            : !needed ? new AuthorizationCheck(AuthorizationStatus.NotNeeded, requirement)
            : OfNeeded(circumstances, question, requirement, notes) with { MemberBears = circumstances.PlanOnDay is { UnauthorizedItems: GroupCode.PatientResponsibility } };
    }

    private static AuthorizationCheck OfNeeded(CheckCircumstances circumstances, CodeQuestion question, AuthorizationRequirement requirement, CheckNotes notes)
    {
        if (Exemption(circumstances, notes) is { } exemption)
        {
            notes.Hold(exemption.Days);
            return new AuthorizationCheck(AuthorizationStatus.Satisfied, requirement)
            {
                Reason = AnswerReason.GoldCard,
                Message = $"Supplier {exemption.SupplierNpi} is exempt from prior authorization of {question.Code}.",
                SatisfiedThrough = exemption.Days.Last,
            };
        }

        if (circumstances.Facts is MemberFacts.Unavailable)
        {
            return new AuthorizationCheck(AuthorizationStatus.Indeterminate, requirement)
            {
                Reason = AnswerReason.Technical,
                Message = notes.Missing($"{requirement.Message} Whether the member has one was not evaluated: authorizations cannot be read."),
            };
        }

        if (circumstances.Facts is MemberFacts.Known known && HeldAuthorization.Find(known.Snapshot, question, circumstances.SupplierNpi, circumstances.Day) is { } held)
        {
            notes.Hold(held.Days);
            return new AuthorizationCheck(AuthorizationStatus.Satisfied, requirement) { Message = held.Message, Held = held, SatisfiedThrough = held.Days.Last };
        }

        return new AuthorizationCheck(AuthorizationStatus.Needed, requirement);
    }

    // Only Medicare exempts suppliers. Without a supplier nobody knows whether one of them furnishes the item.
    private static SupplierExemption? Exemption(CheckCircumstances circumstances, CheckNotes notes)
    {
        var exemptions = circumstances.IsMedicareFeeForService ? circumstances.ExemptSuppliers.Where(each => each.Days.Contains(circumstances.Day)).ToList() : [];
        if (circumstances.SupplierNpi.Length == 0 && exemptions.Count > 0)
        {
            notes.Information.Add(InformationNeeded.Performer);
        }

        return exemptions.Find(each => string.Equals(each.SupplierNpi, circumstances.SupplierNpi, StringComparison.Ordinal));
    }
}
