using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;

namespace DmeGrpc.Engine.Tests.Coverage;

public sealed class PlanCatalogTests
{
    private static readonly Plan Acme = PlanSketch.Plain with { Id = "acme" };
    private static readonly Plan FeeForService = PlanSketch.Plain with { Id = "ffs" };
    private static readonly PlanCatalog Plans = new([FeeForService, Acme], new Dictionary<PayerProgram, string> { [PayerProgram.Medicare] = "ffs" });

    [Theory]
    [InlineData("acme", "acme")]
    [InlineData(" ACME ", "acme")]
    [InlineData("ffs", "ffs")]
    [InlineData("", "ffs")]
    [InlineData("  ", "ffs")]
    [InlineData("other", null)]
    public void A_claim_means_the_plan_it_names_and_without_one_fee_for_service(string planId, string? expected) =>
        Assert.Equal(expected, Plans.Find(PayerProgram.Medicare, planId)?.Id);

    [Theory]
    [InlineData("acme")]
    [InlineData("")]
    public void A_plan_of_another_program_is_never_meant(string planId) => Assert.Null(Plans.Find(PayerProgram.Medicaid, planId));

    [Fact]
    public void Plans_are_listed_by_id() => Assert.Equal(["acme", "ffs"], Plans.Plans.Select(plan => plan.Id));

    [Fact]
    public void Fee_for_service_must_be_a_plan_of_its_program_and_ids_must_differ()
    {
        Assert.Throws<ArgumentException>(() => new PlanCatalog([Acme], new Dictionary<PayerProgram, string> { [PayerProgram.Medicare] = "ffs" }));
        Assert.Throws<ArgumentException>(() => new PlanCatalog([Acme], new Dictionary<PayerProgram, string> { [PayerProgram.Medicaid] = "acme" }));
        Assert.Throws<ArgumentException>(() => new PlanCatalog([Acme, Acme with { Id = "ACME" }], new Dictionary<PayerProgram, string>()));
    }
}
