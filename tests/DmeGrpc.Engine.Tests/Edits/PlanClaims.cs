using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Tables;
using DmeGrpc.Engine.Tests.Coverage;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>Claims under a plan, and the plan: it covers equipment at any time, asks nothing and has no cost share but a fifth.</summary>
internal static class PlanClaims
{
    public static Plan Plan { get; } = PlanSketch.Plain with { Window = EffectiveWindow.Always };

    /// <summary>A supplier's claim under the plan for a member in Texas.</summary>
    public static ClaimBuilder Claim() => TestClaims.Supplier().With(claim => claim with { PlanId = "plain", OrderingNpi = MemberSketch.OtherSupplier, ServiceState = "TX" });

    public static EditionSketch Edition(params string[] equipment) => TestEditions.Supplier().Family(BenefitFamily.DurableEquipment, equipment);

    public static ClaimContext With(Plan plan, MemberSketch? member = null) => (member?.Context ?? ClaimContext.Empty) with { Plan = plan };
}
