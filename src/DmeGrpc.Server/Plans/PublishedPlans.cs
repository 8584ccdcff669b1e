using DmeGrpc.Engine.Coverage;
using Microsoft.Extensions.Options;

namespace DmeGrpc.Server.Plans;

/// <summary>The plans that claims and questions are judged by, read once.</summary>
/// <param name="settings">Which.</param>
internal sealed class PublishedPlans(IOptions<PlanSettings> settings)
{
    /// <summary>The plans.</summary>
    public PlanCatalog Current { get; } = PlanLoader.Load(settings.Value);
}
