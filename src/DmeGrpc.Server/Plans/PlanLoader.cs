using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.ReferenceData.Plans;

namespace DmeGrpc.Server.Plans;

/// <summary>Reads the plans that settings name.</summary>
public static class PlanLoader
{
    /// <summary>Reads them.</summary>
    /// <param name="settings">Which.</param>
    /// <exception cref="PlanFileException">There is no such folder, or something is wrong with its files; the exception lists all of it.</exception>
    public static PlanCatalog Load(PlanSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        List<Plan> plans = string.IsNullOrEmpty(settings.Folder) ? [] : [.. PlanFolder.Open(settings.Folder)];
        foreach (var plan in SamplePlans.Load())
        {
            if ((plan.Id == SamplePlans.Medicare ? settings.IncludeMedicare : settings.IncludeSamples) && !plans.Exists(other => other.Id == plan.Id))
            {
                plans.Add(plan);
            }
        }

        return new PlanCatalog(plans, FeeForService(settings, plans));
    }

    private static Dictionary<PayerProgram, string> FeeForService(PlanSettings settings, List<Plan> plans)
    {
        var chosen = new Dictionary<PayerProgram, string>();
        if (plans.Exists(plan => plan.Id == SamplePlans.Medicare))
        {
            chosen[PayerProgram.Medicare] = SamplePlans.Medicare;
        }

        var problems = new List<string>();
        foreach (var (key, id) in settings.FeeForService.OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase))
        {
            if (PlanSettings.ProgramOf(key) is not { } program)
            {
                problems.Add($"\"{key}\" is no program: MEDICARE and MEDICAID are.");
            }
            else if (string.IsNullOrWhiteSpace(id))
            {
                chosen.Remove(program);
            }
            else if (plans.Find(plan => string.Equals(plan.Id, id.Trim(), StringComparison.OrdinalIgnoreCase)) is not { } plan)
            {
                problems.Add($"{key}: no plan {id} is loaded.");
            }
            else if (plan.Program != program)
            {
                problems.Add($"{key}: the plan {plan.Id} is of another program.");
            }
            else
            {
                chosen[program] = plan.Id;
            }
        }

        return problems.Count == 0 ? chosen : throw new PlanSettingException(string.Join(' ', problems));
    }
}
