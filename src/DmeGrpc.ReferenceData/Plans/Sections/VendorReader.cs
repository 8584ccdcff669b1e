using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.ReferenceData.Plans.Json;

namespace DmeGrpc.ReferenceData.Plans.Sections;

/// <summary>Reads $.vendors.</summary>
internal static class VendorReader
{
    public static List<ExclusiveVendor> Read(PlanValue? list, IReadOnlyList<PlanProduct> offered)
    {
        var vendors = new List<ExclusiveVendor>();
        foreach (var value in list?.List(min: 0) ?? [])
        {
            var vendor = Vendor(value, offered);
            if (vendors.FindIndex(vendor.Collides) is var other and >= 0)
            {
                value.Refuse($"$.vendors[{other}] has some of the same items, products, region and days; then neither is exclusive.");
            }

            vendors.Add(vendor);
        }

        return vendors;
    }

    private static ExclusiveVendor Vendor(PlanValue value, IReadOnlyList<PlanProduct> offered)
    {
        var source = value.Object("npi", "name", "codes", "families", "products", "states", "zipPrefixes", "from", "through");
        if (source.IsObject && source.Optional("states") is null && source.Optional("zipPrefixes") is null)
        {
            source.Refuse("Either states or zipPrefixes must be there.");
        }

        return new ExclusiveVendor
        {
            Npi = source.Required("npi") is { } npi ? ItemReader.Npi(npi) : string.Empty,
            Name = source.RequiredText("name"),
            Items = ItemReader.Selection(source),
            Products = source.Required("products")?.Set(product => Product(product, offered)) ?? [],
            States = ItemReader.States(source),
            ZipPrefixes = source.Optional("zipPrefixes")?.Set(ZipPrefix) ?? [],
            Window = source.Window(),
        };
    }

    private static PlanProduct Product(PlanValue value, IReadOnlyList<PlanProduct> offered)
    {
        var product = value.Word(PlanWords.Products);
        if (product != default && !offered.Contains(product))
        {
            value.Refuse("The plan is not offered as this product.");
        }

        return product;
    }

    private static string ZipPrefix(PlanValue value)
    {
        var prefix = value.Text();
        if (prefix.Length > 5 || !prefix.All(char.IsAsciiDigit))
        {
            value.Refuse("1 to 5 digits are expected here, the first of a ZIP code.");
        }

        return prefix;
    }
}
