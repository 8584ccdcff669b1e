using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Policy;

/// <summary>
/// What coverage policies say of items, beside the tables of editions: which are billed by the side of the body, which supplies need the days they last,
/// how much of them is usual, and which diagnoses items need. Never changes once it is made.
/// </summary>
public sealed record ItemPolicy
{
    /// <summary>No policy at all.</summary>
    public static ItemPolicy None { get; } = new();

    /// <summary>Items billed by the side of the body.</summary>
    public IReadOnlyList<LateralItem> LateralItems { get; init; } = [];

    /// <summary>Supplies billed with the days they last.</summary>
    public IReadOnlyList<SpannedSupply> SpannedSupplies { get; init; } = [];

    /// <summary>Usual quantities of supplies. Every one that holds an item applies to it.</summary>
    public IReadOnlyList<SupplyQuantity> Quantities { get; init; } = [];

    /// <summary>Diagnoses that items need.</summary>
    public IReadOnlyList<RequiredDiagnosis> Diagnoses { get; init; } = [];

    /// <summary>The row by which an item is billed by the side of the body; null when it is not.</summary>
    public LateralItem? Lateral(ProcedureCode code)
    {
        for (var i = 0; i < LateralItems.Count; i++)
        {
            if (LateralItems[i].Codes.Contains(code))
            {
                return LateralItems[i];
            }
        }

        return null;
    }

    /// <summary>The row by which a supply is billed with the days it lasts; null when it is not.</summary>
    public SpannedSupply? Spanned(ProcedureCode code, DateOnly day)
    {
        for (var i = 0; i < SpannedSupplies.Count; i++)
        {
            if (SpannedSupplies[i].Codes.Contains(code) && SpannedSupplies[i].Window.Contains(day))
            {
                return SpannedSupplies[i];
            }
        }

        return null;
    }
}
