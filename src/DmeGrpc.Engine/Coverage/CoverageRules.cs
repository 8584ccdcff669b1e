using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Coverage;

/// <summary>What a plan answers to the questions of its front desk. Pure: the day and the instant are given.</summary>
public static class CoverageRules
{
    /// <summary>Whether an item is covered.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="code">The item.</param>
    /// <param name="family">Its family, from the code table.</param>
    /// <param name="day">The day of service.</param>
    public static CoverageAnswer Coverage(Plan plan, ProcedureCode code, BenefitFamily family, DateOnly day)
    {
        if (!plan.Window.Contains(day))
        {
            return new CoverageAnswer(CoverageStatus.NotCovered, CoverageReason.PlanNotInForce);
        }

        if (plan.Exclusions.FirstOrDefault(exclusion => exclusion.Window.Contains(day) && exclusion.Items.Contains(code, family)) is { } exclusion)
        {
            var status = exclusion.CoveredWhen.Length > 0 ? CoverageStatus.Conditional : CoverageStatus.NotCovered;
            return new CoverageAnswer(status, CoverageReason.Excluded, exclusion);
        }

        return family == BenefitFamily.Unknown ? new CoverageAnswer(CoverageStatus.Indeterminate, CoverageReason.FamilyUnknown)
            : plan.Families.Contains(family) ? new CoverageAnswer(CoverageStatus.Covered, CoverageReason.FamilyCovered)
            : new CoverageAnswer(CoverageStatus.NotCovered, CoverageReason.FamilyNotCovered);
    }

    /// <summary>Whether an item needs an authorization, and with which documents, by which criteria and how fast it is decided.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="code">The item.</param>
    /// <param name="family">Its family, from the code table.</param>
    /// <param name="state">The member's state; empty when unknown.</param>
    /// <param name="day">The day of delivery; of a rental the first.</param>
    public static AuthorizationAnswer Authorization(Plan plan, ProcedureCode code, BenefitFamily family, string state, DateOnly day)
    {
        var rules = plan.Authorizations.Where(rule => rule.Applies(code, family, day)).ToList();
        if (rules.Find(rule => rule.States.Count == 0 || rule.States.Contains(state)) is { } needed)
        {
            return new AuthorizationAnswer(AuthorizationNeed.Needed, needed);
        }

        if (rules.Count > 0 && state.Length == 0)
        {
            return new AuthorizationAnswer(AuthorizationNeed.Indeterminate, rules[0]);
        }

        return family == BenefitFamily.Unknown && plan.Authorizations.Any(rule => MayApply(rule, state, day))
            ? new AuthorizationAnswer(AuthorizationNeed.Indeterminate, Rule: null, DependsOnFamily: true)
            : new AuthorizationAnswer(AuthorizationNeed.NotNeeded, Rule: null);
    }

    // Whether the rule holds some family there and then.
    private static bool MayApply(AuthorizationRule rule, string state, DateOnly day) =>
        rule.Items.Families.Count > 0 && rule.Window.Contains(day) && (rule.States.Count == 0 || state.Length == 0 || rule.States.Contains(state));

    /// <summary>
    /// Which vendor furnishes an item, and whether the request goes through the plan. A vendor's own ZIP codes come before states, and then one
    /// that names the item before one that names its family.
    /// </summary>
    public static VendorAnswer Vendor(Plan plan, VendorQuestion question)
    {
        var found = plan.Vendors
            .Where(vendor => vendor.Furnishes(question.Code, question.Family, question.Product, question.Day))
            .Where(vendor => vendor.ServesZip(question.Zip) || vendor.States.Contains(question.State))
            .OrderBy(vendor => !vendor.ServesZip(question.Zip)).ThenBy(vendor => !vendor.Items.Names(question.Code))
            .FirstOrDefault();
        if (found is not { } vendor)
        {
            return new VendorAnswer(VendorRoute.AnyVendor, Vendor: null);
        }

        return question is { Urgent: true, Asked: { } asked } && plan.BusinessHours is { } hours && hours.IsOpen(asked) == false
            ? new VendorAnswer(VendorRoute.StraightToVendor, vendor, hours.NextOpening(asked))
            : new VendorAnswer(VendorRoute.ThroughPlan, vendor);
    }

    /// <summary>Whether a practitioner may prescribe for members of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="npi">The practitioner's NPI.</param>
    public static PrescriberAnswer Prescriber(Plan plan, string npi) => plan switch
    {
        { Prescriber: not PrescriberRule.PlanPhysician } => PrescriberAnswer.Accepted,
        { Physicians: { } physicians } => physicians.Contains(npi) ? PrescriberAnswer.Accepted : PrescriberAnswer.Refused,
        _ => PrescriberAnswer.Indeterminate,
    };

    /// <summary>The limits that hold an item.</summary>
    public static IEnumerable<ItemLimit> Limits(Plan plan, ProcedureCode code, BenefitFamily family) =>
        plan.Limits.Where(limit => limit.Items.Contains(code, family));
}
