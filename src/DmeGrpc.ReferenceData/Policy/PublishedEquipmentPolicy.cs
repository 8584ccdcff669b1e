using DmeGrpc.Engine.Policy;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Policy;

/// <summary>What equipment is judged by beside the editions: the files of data/policy, which are part of this assembly.</summary>
public static class PublishedEquipmentPolicy
{
    private static readonly Lazy<EquipmentPolicy> Once = new(Load);

    /// <summary>Read when it is first asked for.</summary>
    public static EquipmentPolicy Instance => Once.Value;

    private static EquipmentPolicy Load()
    {
        var files = new EmbeddedFiles(typeof(PublishedEquipmentPolicy).Assembly, "policy/");
        using var accessories = files.Open(AccessoriesFile.FileName)!;
        using var lifetimes = files.Open(UsefulLifetimesFile.FileName)!;
        using var rental = files.Open(RentalRulesFile.FileName)!;
        var (rules, interruptionRow) = RentalRulesFile.Read(rental);
        return new EquipmentPolicy
        {
            SimilarItems = SimilarItemsFile.Load(),
            Accessories = AccessoriesFile.Read(accessories),
            Lifetimes = UsefulLifetimesFile.Read(lifetimes),
            Rental = rules,
            InterruptionRow = interruptionRow,
        };
    }
}
