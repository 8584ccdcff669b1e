using DmeGrpc.Engine.Claims;

namespace DmeGrpc.Engine.Coverage;

/// <summary>The plans that are loaded, and which of them a claim means. Never changes once it is made.</summary>
public sealed class PlanCatalog
{
    private readonly Dictionary<string, Plan> byId;
    private readonly Dictionary<PayerProgram, Plan> feeForService = [];

    /// <summary>Takes plans in.</summary>
    /// <param name="plans">The plans, each with an id of its own.</param>
    /// <param name="feeForService">The ids of the plans that stand for fee for service; none for a program whose claims without a plan are judged without one.</param>
    /// <exception cref="ArgumentException">Two plans have one id, or a plan for fee for service is missing or of another program.</exception>
    public PlanCatalog(IEnumerable<Plan> plans, IReadOnlyDictionary<PayerProgram, string> feeForService)
    {
        ArgumentNullException.ThrowIfNull(feeForService);
        byId = plans.ToDictionary(plan => plan.Id, StringComparer.OrdinalIgnoreCase);
        foreach (var (program, id) in feeForService)
        {
            this.feeForService[program] = Find(program, id) ?? throw new ArgumentException($"There is no plan {id} of {program}.", nameof(feeForService));
        }
    }

    /// <summary>No plan at all.</summary>
    public static PlanCatalog None { get; } = new([], new Dictionary<PayerProgram, string>());

    /// <summary>Every plan, by id.</summary>
    public IReadOnlyList<Plan> Plans => [.. byId.Values.OrderBy(plan => plan.Id, StringComparer.Ordinal)];

    /// <summary>The plan that a claim or a question means.</summary>
    /// <param name="program">The program. A plan of another one is never meant.</param>
    /// <param name="planId">The plan's id; capitals and blanks around it make no difference. Empty means the program's fee for service.</param>
    /// <returns>The plan; null where none is loaded that could be meant.</returns>
    public Plan? Find(PayerProgram program, string planId)
    {
        ArgumentNullException.ThrowIfNull(planId);
        var id = planId.Trim();
        return id.Length == 0 ? feeForService.GetValueOrDefault(program)
            : byId.TryGetValue(id, out var plan) && plan.Program == program ? plan
            : null;
    }
}
