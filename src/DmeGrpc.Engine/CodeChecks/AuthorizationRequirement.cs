using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.CodeChecks;

/// <summary>Whether the payer asks for an authorization of an item, whoever the member is.</summary>
/// <param name="IsNeeded">Whether it does; null where that is not known.</param>
/// <param name="Message">The same in one plain sentence.</param>
internal sealed record AuthorizationRequirement(bool? IsNeeded, string Message)
{
    /// <summary>The plan's rule with documents, criteria and turnaround; null where no plan file has one.</summary>
    public AuthorizationRule? Rule { get; private init; }

    /// <summary>The row of Medicare's list; null where a plan's own list decides.</summary>
    public TableRow? Row { get; private init; }

    public static AuthorizationRequirement Of(CheckCircumstances circumstances, ItemFacts item, CheckNotes notes)
    {
        if (circumstances.IsMedicareFeeForService)
        {
            return OfMedicare(circumstances, item, notes);
        }

        var day = circumstances.Day;
        return circumstances.PlanOnDay is { } plan && plan.Window.Contains(day)
            ? OfPlan(plan, circumstances, item, notes)
            : new AuthorizationRequirement(
                null, notes.Missing($"Whether {circumstances.Payer} asks for an authorization of {item.Code} was not evaluated: no list answers for {day:yyyy-MM-dd}."));
    }

    private static AuthorizationRequirement OfPlan(Plan plan, CheckCircumstances circumstances, ItemFacts item, CheckNotes notes)
    {
        Hold(plan, circumstances.HomeState, item, notes);
        var answer = CoverageRules.Authorization(plan, item.Code, item.Family, circumstances.HomeState, circumstances.Day);
        return answer.Need switch
        {
            Coverage.AuthorizationNeed.Indeterminate when answer.DependsOnFamily => new AuthorizationRequirement(
                null, notes.Missing(
                    $"Whether {plan.Id} asks for an authorization of {item.Code} depends on its family of benefits, which is not known.",
                    item.IsRecorded ? InformationNeeded.DetailCode : null)),
            Coverage.AuthorizationNeed.Needed => new AuthorizationRequirement(true, $"{plan.Id} asks for an authorization of {item.Code}.") { Rule = answer.Rule },
            Coverage.AuthorizationNeed.Indeterminate => new AuthorizationRequirement(
                null, notes.Missing($"Whether {plan.Id} asks for an authorization of {item.Code} depends on the member's state, which is not known.", InformationNeeded.Location)),
            _ => new AuthorizationRequirement(false, $"{plan.Id} asks for no authorization of {item.Code}."),
        };
    }

    private static AuthorizationRequirement OfMedicare(CheckCircumstances circumstances, ItemFacts item, CheckNotes notes)
    {
        var (code, state, day) = (item.Code, circumstances.State, circumstances.Day);
        Hold(circumstances, item, notes);
        var need = AuthorizationNeeds.OfMedicareList(circumstances.Catalog, code, state, day);
        if (need.Requirement is { } row)
        {
            var where = row.States.Count > 0 ? $" to {state}" : string.Empty;
            return new AuthorizationRequirement(true, $"{code} needs prior authorization for delivery{where} on {day:yyyy-MM-dd} (phase {row.Phase}, {row.Window}).")
            {
                Row = need.Row,
                Rule = RuleOf(circumstances, item, notes),
            };
        }

        return need.Reason switch
        {
            NotEvaluatedReason.None => new AuthorizationRequirement(
                IsNeeded: false, $"{code} is not on the Required Prior Authorization List for delivery{(state.Length > 0 ? $" to {state}" : string.Empty)} on {day:yyyy-MM-dd}."),
            NotEvaluatedReason.OutsideClaim => new AuthorizationRequirement(
                null,
                notes.Missing($"Whether {code} needs prior authorization on {day:yyyy-MM-dd} depends on the state of delivery, which is not known.", InformationNeeded.Location)),
            _ => new AuthorizationRequirement(null, notes.Missing($"Whether {code} needs prior authorization was not evaluated: {need.Why}.")),
        };
    }

    // Medicare's list has no documents; the plan file of its fee for service has them.
    private static AuthorizationRule? RuleOf(CheckCircumstances circumstances, ItemFacts item, CheckNotes notes)
    {
        var rule = circumstances.PlanOnDay is { } plan
            ? CoverageRules.Authorization(plan, item.Code, item.Family, circumstances.State, circumstances.Day) is { Need: Coverage.AuthorizationNeed.Needed, Rule: { } found } ? found : null
            : null;
        if (rule is null)
        {
            notes.Missing($"Which documents go with a request for {item.Code} was not evaluated: no plan file lists them.");
        }

        return rule;
    }

    private static void Hold(Plan plan, string state, ItemFacts item, CheckNotes notes)
    {
        notes.Hold(plan.Window);
        foreach (var rule in plan.Authorizations)
        {
            if (rule.Items.Contains(item.Code, item.Family) && (state.Length == 0 || rule.States.Count == 0 || rule.States.Contains(state)))
            {
                notes.Hold(rule.Window);
            }
        }
    }

    private static void Hold(CheckCircumstances circumstances, ItemFacts item, CheckNotes notes)
    {
        if (circumstances.Catalog.PriorAuthorizations(circumstances.Program).On(circumstances.Day) is not { } period)
        {
            return;
        }

        notes.Hold(period.Days);
        if (period.Table.Find(item.Code, circumstances.State, circumstances.Day) is null)
        {
            // That the list lacks an item is known only as far as the list is.
            notes.Hold(EffectiveWindow.Always with { Last = period.Info.Coverage.CompleteThrough });
        }

        foreach (var row in period.Table.Find(item.Code))
        {
            if (circumstances.State.Length == 0 || row.States.Count == 0 || row.States.Contains(circumstances.State))
            {
                notes.Hold(row.Window);
            }
        }
    }
}
