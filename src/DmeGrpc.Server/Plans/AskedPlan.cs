using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Errors.V1;
using DmeGrpc.Server.Errors;

namespace DmeGrpc.Server.Plans;

/// <summary>Finds the plan that a question names.</summary>
internal static class AskedPlan
{
    /// <summary>The plan that a question means.</summary>
    /// <param name="plans">The plans.</param>
    /// <param name="program">The program.</param>
    /// <param name="planId">The plan's id; empty for fee for service.</param>
    /// <returns>The plan; null only for fee for service of a program without one.</returns>
    /// <exception cref="ServiceException">UNKNOWN_PLAN.</exception>
    public static Plan? Asked(this PlanCatalog plans, PayerProgram program, string planId) => plans.Find(program, planId) is { } plan ? plan
        : string.IsNullOrWhiteSpace(planId) ? null
        : throw new ServiceException(ErrorReason.UnknownPlan, "No plan of that id and program is loaded.")
        {
            Facts = new Dictionary<string, string> { ["planId"] = planId },
        };
}
