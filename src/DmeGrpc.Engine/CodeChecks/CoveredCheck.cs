using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.CodeChecks;

/// <summary>Whether an item is covered.</summary>
/// <param name="Status">The answer.</param>
/// <param name="Reason">Why, from the list of the extension.</param>
/// <param name="Message">The same in one plain sentence.</param>
public sealed record CoveredCheck(CoverageStatus Status, AnswerReason Reason, string Message)
{
    // What the plan refuses is refused whoever the member is; only then the member's own coverage counts, and last the supplier.
    internal static CoveredCheck Of(CheckCircumstances circumstances, ItemFacts item, VendorCheck vendor, CheckNotes notes)
    {
        var byPlan = ByPlan(circumstances, item, notes);
        if (byPlan.Status == CoverageStatus.NotCovered)
        {
            return byPlan;
        }

        var answer = ByMember(circumstances, notes) ?? byPlan;
        if (answer.Status == CoverageStatus.Covered && vendor.IsOutOfNetwork)
        {
            return new CoveredCheck(
                CoverageStatus.Conditional, AnswerReason.OutOfNetwork,
                $"{circumstances.Payer} covers {item.Code} from {vendor.Vendor!.Name} ({vendor.Vendor.Npi}) alone, and {circumstances.SupplierNpi} is another supplier.");
        }

        return answer.Status == CoverageStatus.Indeterminate ? answer with { Message = notes.Missing(answer.Message) } : answer;
    }

    private static CoveredCheck ByPlan(CheckCircumstances circumstances, ItemFacts item, CheckNotes notes)
    {
        var (code, day) = (item.Code, circumstances.Day);
        if (item.Validity is CodeValidity.NotListed or CodeValidity.Terminated or CodeValidity.NotYetEffective)
        {
            return new CoveredCheck(CoverageStatus.NotCovered, AnswerReason.None, $"{code} may not be billed for {day:yyyy-MM-dd}: {item.WhyInvalid}.");
        }

        if (circumstances.PlanOnDay is not { } plan)
        {
            return new CoveredCheck(
                CoverageStatus.Indeterminate, AnswerReason.None,
                $"Whether {circumstances.Payer} covers {code} was not evaluated: no plan file is loaded that says so for {day:yyyy-MM-dd}.");
        }

        notes.Hold(plan.Window);
        foreach (var exclusion in plan.Exclusions.Where(exclusion => exclusion.Items.Contains(code, item.Family)))
        {
            notes.Hold(exclusion.Window);
        }

        var answer = CoverageRules.Coverage(plan, code, item.Family, day);
        if (answer.Reason == CoverageReason.FamilyUnknown && item.IsRecorded)
        {
            notes.Information.Add(InformationNeeded.DetailCode);
        }

        return new CoveredCheck(answer.Status, AnswerReason.None, MessageOf(plan, code, item.Family, answer));
    }

    // Null where the member makes no difference.
    private static CoveredCheck? ByMember(CheckCircumstances circumstances, CheckNotes notes)
    {
        var (payer, day) = (circumstances.Payer, circumstances.Day);
        switch (circumstances.Standing)
        {
            case MemberStanding.Covered:
                notes.Hold(circumstances.Span!.Window);
                return null;
            case MemberStanding.NotCovered:
                return new CoveredCheck(CoverageStatus.NotCovered, AnswerReason.NoActiveCoverage, $"{payer} does not cover the member on {day:yyyy-MM-dd}.");
            case MemberStanding.NoRecord when circumstances.PlanId.Length > 0:
                return new CoveredCheck(
                    CoverageStatus.Indeterminate, AnswerReason.NoMemberFound, $"Whether {payer} covers the member was not evaluated: there is no record of the member.");
            case MemberStanding.NoRecord:
                // Nobody is on the roster of fee for service because somebody imported them; the item is a benefit all the same.
                notes.Missing($"Whether {payer} covers the member was not evaluated: there is no record of the member.");
                return null;
            case MemberStanding.Unreadable:
                return new CoveredCheck(
                    CoverageStatus.Indeterminate, AnswerReason.Technical, $"Whether {payer} covers the member was not evaluated: the records of members cannot be read.");
            default:
                return null;
        }
    }

    private static string MessageOf(Plan plan, ProcedureCode code, BenefitFamily family, CoverageAnswer answer) => answer switch
    {
        { Exclusion: { CoveredWhen.Length: > 0 } exclusion } => $"{plan.Id} covers {code} on a condition: {Sentence(exclusion.CoveredWhen)}",
        { Exclusion: { } exclusion } => $"{plan.Id} does not cover {code}: {Sentence(exclusion.Reason)}",
        { Reason: CoverageReason.PlanNotInForce } => $"{plan.Id} covers services {plan.Window} only.",
        { Reason: CoverageReason.FamilyCovered } => $"{plan.Id} covers {Words(family)}.",
        { Reason: CoverageReason.FamilyNotCovered } => $"{plan.Id} does not cover {Words(family)}.",
        _ => $"Whether {plan.Id} covers {code} was not evaluated: its family of benefits is not known.",
    };

    private static string Words(BenefitFamily family) => family switch
    {
        BenefitFamily.DurableEquipment => "durable medical equipment",
        BenefitFamily.Prosthetic => "prosthetics",
        BenefitFamily.Orthotic => "orthotics",
        _ => "soft goods",
    };

    // A plan's own words may end as they like; a message ends with a full stop, on one line.
    private static string Sentence(string words) => words.ReplaceLineEndings(" ").TrimEnd('.', ' ') + ".";
}
