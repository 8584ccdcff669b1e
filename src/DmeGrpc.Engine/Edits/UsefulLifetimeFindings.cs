using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>What is said of replacements and repairs.</summary>
internal static class UsefulLifetimeFindings
{
    private static readonly Remedy DoNotBillTheMember = Remedy.Never("Do not bill the member for it.");

    public static Finding Wear(LineReview line, ItemCategory item, EquipmentOwnership held, UsefulLifetime? lifetime) => new()
    {
        Edit = EditKind.UsefulLifetime,
        Outcome = Outcome.Deny,
        Message = $"The member has {line.Code} since {held.Delivered:yyyy-MM-dd}; its useful lifetime of {Years(lifetime)} lasts to {LastDay(held, lifetime):yyyy-MM-dd}, and until then wear is not a reason to replace it.",
        Adjustment = AdjustmentReason.Contractual("151", "M3"),
        Evidence = Evidence(line, item, held, lifetime),
        Appealability = Appealability.AppealableWithRecords,
        Remedies =
        [
            Remedy.IfDocumented("Name loss, theft or irreparable damage as the cause, with RA and a narrative of the incident, when that is what happened."),
            Remedy.Always("Repair the item: repairs are paid up to the cost of a new one."),
            Remedy.Never("Do not call wear an incident."),
        ],
    };

    /// <summary>In the place of a denial, of which the evidence is kept.</summary>
    public static Finding DeliveryNotOnFile(LineReview line, Finding denial, UnseenMonths unseen) => new()
    {
        Edit = EditKind.UsefulLifetime,
        Outcome = Outcome.NotEvaluated,
        NotEvaluatedReason = NotEvaluatedReason.OutsideClaim,
        Message = $"Whether {line.Code} is replaced within its useful lifetime was not evaluated: its rental may have begun earlier, and claims are on file from {unseen.HistoryFrom:yyyy-MM-dd} only.",
        Evidence = denial.Evidence,
    };

    public static Finding IncidentNotTold(LineReview line, ItemCategory item, EquipmentOwnership held, UsefulLifetime? lifetime) => new()
    {
        Edit = EditKind.UsefulLifetime,
        Outcome = Outcome.Deny,
        Message = $"{line.Code}, delivered on {held.Delivered:yyyy-MM-dd}, is replaced within its useful lifetime, and line {line.Number} has no narrative of the incident.",
        Adjustment = AdjustmentReason.Contractual("16", "N706"),
        Evidence = Evidence(line, item, held, lifetime),
        Appealability = Appealability.CorrectAndResubmit,
        Remedies = [Remedy.IfDocumented("Tell in the narrative what happened and when, and keep the police or damage report.")],
    };

    public static Finding NeverReplaced(LineReview line, ItemCategory item, EquipmentOwnership held, UsefulLifetime? lifetime) => new()
    {
        Edit = EditKind.UsefulLifetime,
        Outcome = Outcome.Deny,
        Message = held.Delivered is { } delivered
            ? $"{line.Code}, rented since {delivered:yyyy-MM-dd}, is replaced by its supplier without payment until {LastDay(held, lifetime):yyyy-MM-dd}."
            : $"{line.Code} needs frequent and substantial servicing, and its replacement is never paid: the supplier replaces it.",
        Adjustment = AdjustmentReason.Contractual("108"),
        Evidence = Evidence(line, item, held, lifetime),
        Appealability = Appealability.Appealable,
        Remedies = [Remedy.IfDocumented("Go on billing the months of the rental, without RA."), DoNotBillTheMember],
    };

    public static Finding RepairNotTold(LineReview line) => new()
    {
        Edit = EditKind.UsefulLifetime,
        Outcome = Outcome.Deny,
        Message = $"Line {line.Number} bills {line.Code} as a part of a repair and has no narrative of what was repaired.",
        Adjustment = AdjustmentReason.Contractual("16", "M124"),
        Evidence = new StructureEvidence("narrative", line.Line.Narrative, "the equipment that was repaired, who owns it, and what was done"),
        Appealability = Appealability.CorrectAndResubmit,
        Remedies = [Remedy.IfDocumented("Name in the narrative the equipment that the member owns, with its code, and the repair.")],
    };

    private static UsefulLifetimeEvidence Evidence(LineReview line, ItemCategory item, EquipmentOwnership held, UsefulLifetime? lifetime) => new(
        line.Code!.Value, line.Line.ReplacementCause ?? ReplacementCause.Wear, held.Delivered, held.Delivered is null ? null : LastDay(held, lifetime), held.Holding, item.Row);

    private static DateOnly LastDay(EquipmentOwnership held, UsefulLifetime? lifetime) =>
        (lifetime ?? UsefulLifetime.Default).EndsBefore(held.Delivered!.Value).AddDays(-1);

    private static string Years(UsefulLifetime? lifetime) => (lifetime ?? UsefulLifetime.Default).Years is var years and not 1 ? $"{years} years" : "1 year";
}
