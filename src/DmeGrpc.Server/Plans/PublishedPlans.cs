using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Server.Errors;
using Microsoft.Extensions.Options;

namespace DmeGrpc.Server.Plans;

/// <summary>The plans that claims and questions are judged by, read once.</summary>
/// <param name="settings">Which.</param>
internal sealed class PublishedPlans(IOptions<PlanSettings> settings)
{
    /// <summary>The plans.</summary>
    public PlanCatalog Current { get; } = PlanLoader.Load(settings.Value);

    /// <summary>The plan that a question means.</summary>
    /// <param name="program">The program.</param>
    /// <param name="planId">The plan's id; empty for fee for service.</param>
    /// <returns>The plan; null only for fee for service of a program without one.</returns>
    /// <exception cref="ServiceException">UNKNOWN_PLAN.</exception>
    public Plan? Asked(PayerProgram program, string planId) => Current.Asked(program, planId);
}
