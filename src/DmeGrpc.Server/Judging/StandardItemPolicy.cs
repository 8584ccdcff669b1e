using DmeGrpc.Engine.ItemPolicies;
using DmeGrpc.ReferenceData.Policy;

namespace DmeGrpc.Server.Judging;

/// <summary>The item policy that comes with this program, read once.</summary>
internal static class StandardItemPolicy
{
    private static readonly Lazy<ItemPolicy> Policy = new(ItemPolicyFiles.Load);

    public static ItemPolicy Value => Policy.Value;
}
