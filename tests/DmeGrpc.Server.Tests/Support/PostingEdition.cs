using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Server.Tests.Support;

/// <summary>An edition by which lines of suppliers are payable unless a test's own claims stop them: complete tables of a few codes.</summary>
internal static class PostingEdition
{
    /// <summary>An item that needs prior authorization.</summary>
    public const string Listed = "L0648";

    /// <summary>An item that needs none, of which 4 units a day are payable, summed over claims.</summary>
    public const string Limited = "E0601";

    public static Edition Build() => TestEditions.Supplier()
        .Requires(Listed, new DateOnly(2022, 10, 10), family: PriorAuthorizationFamily.Orthosis)
        .Family(BenefitFamily.Orthotic, Listed)
        .Family(BenefitFamily.DurableEquipment, Limited)
        .Limit(Limited, 4, 3)
        .Build();
}
