using DmeGrpc.Engine.Coverage;
using Proto = DmeGrpc.Coverage.V1;

namespace DmeGrpc.Server.Mapping.Coverage;

/// <summary>Products between the contract and the engine. Callers have checked that the value is known.</summary>
internal static class ProductMapping
{
    public static PlanProduct? ToEngine(this Proto.Product product) => product switch
    {
        Proto.Product.Unspecified => null,
        Proto.Product.Hmo => PlanProduct.Hmo,
        Proto.Product.Ppo => PlanProduct.Ppo,
        Proto.Product.PointOfService => PlanProduct.PointOfService,
        Proto.Product.FeeForService => PlanProduct.FeeForService,
        _ => throw new ArgumentOutOfRangeException(nameof(product)),
    };

    public static Proto.Product ToProto(this PlanProduct? product) => product switch
    {
        null => Proto.Product.Unspecified,
        PlanProduct.Hmo => Proto.Product.Hmo,
        PlanProduct.Ppo => Proto.Product.Ppo,
        PlanProduct.PointOfService => Proto.Product.PointOfService,
        PlanProduct.FeeForService => Proto.Product.FeeForService,
        _ => throw new ArgumentOutOfRangeException(nameof(product)),
    };
}
