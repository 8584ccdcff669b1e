using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Coverage;

/// <summary>The one vendor from which members of some products in a region get some items.</summary>
public sealed record ExclusiveVendor
{
    /// <summary>Its NPI.</summary>
    public required string Npi { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Which items.</summary>
    public required ItemSelection Items { get; init; }

    /// <summary>For members of which products.</summary>
    public required IReadOnlyList<PlanProduct> Products { get; init; }

    /// <summary>The states of its region.</summary>
    public required IReadOnlyList<string> States { get; init; }

    /// <summary>The beginnings of its region's ZIP codes, 1 to 5 digits; they come before the states of other vendors.</summary>
    public required IReadOnlyList<string> ZipPrefixes { get; init; }

    /// <summary>The days of service it applies to.</summary>
    public required EffectiveWindow Window { get; init; }

    /// <summary>Whether the member's ZIP code is one of its own.</summary>
    public bool ServesZip(string zip) => zip.Length > 0 && ZipPrefixes.Any(prefix => zip.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Whether it furnishes the item to members of the product on the day.</summary>
    public bool Furnishes(ProcedureCode code, BenefitFamily family, PlanProduct product, DateOnly day) =>
        Window.Contains(day) && Products.Contains(product) && Items.Contains(code, family);

    /// <summary>Whether some member, item and day would have both: then neither is exclusive.</summary>
    public bool Collides(ExclusiveVendor other) =>
        Window.Overlaps(other.Window) && Products.Intersect(other.Products).Any() && Items.Overlaps(other.Items)
        && (States.Intersect(other.States).Any() || ZipPrefixes.Any(prefix => other.ZipPrefixes.Any(
            zip => zip.StartsWith(prefix, StringComparison.Ordinal) || prefix.StartsWith(zip, StringComparison.Ordinal))));
}
