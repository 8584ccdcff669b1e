using DmeGrpc.ReferenceData.Tests.Support;
using DmeGrpc.TestSupport;

namespace DmeGrpc.ReferenceData.Tests.Facts;

public sealed class PaymentCategoryFactsTests
{
    /// <summary>The category of each HCPCS pricing indicator; docs/data-sources.md, "Codes".</summary>
    private static readonly Dictionary<string, string> ByPricingIndicator = new[]
    {
        ("31", "FS"), ("32", "IN"), ("33", "OX"), ("34", "SU"), ("35", "SD"), ("36", "CR"), ("37", "OS"), ("38", "PO"), ("39", "PEN"),
    }.ToDictionary();

    /// <summary>Wheelchair bases in force that the fee schedule lacks.</summary>
    private static readonly string[] WithoutFee = ["E1229", "K0830", "K0831"];

    private static readonly IReadOnlyList<Dictionary<string, string>> Codes = StarterRows.Of("codes.csv");

    [SharedDataFact]
    public void A_code_of_the_fee_schedule_has_its_category()
    {
        var published = Categories(CmsFiles.FeeSchedule2026);
        var compared = Codes.Where(code => published.Contains(code["code"])).ToList();

        Assert.Equal(642, compared.Count);
        Assert.All(compared, code => Assert.Equal([code["payment_category"]], published[code["code"]].Distinct()));
        Assert.All(compared, code => Assert.Empty(code["termination_date"]));
    }

    [SharedDataFact]
    public void The_fee_schedule_of_April_2025_gives_the_same_categories()
    {
        var published = Categories(CmsFiles.FeeSchedule2025);

        Assert.All(
            Codes.Where(code => published.Contains(code["code"])), code => Assert.Equal([code["payment_category"]], published[code["code"]].Distinct()));
    }

    [SharedDataFact]
    public void Every_other_code_has_the_category_of_its_pricing_indicator_and_is_nutrition_or_ended_or_a_documented_wheelchair_base()
    {
        var published = Categories(CmsFiles.FeeSchedule2026);
        var indicators = CmsFiles.HcpcsAttributes.ToDictionary(row => row["hcpcs_code"], row => row["price"]);
        var others = Codes.Where(code => !published.Contains(code["code"])).ToList();

        Assert.All(others, code => Assert.Equal((code["code"], ByPricingIndicator[indicators[code["code"]]]), (code["code"], code["payment_category"])));
        Assert.Equal(
            WithoutFee, others.Where(code => code["payment_category"] != "PEN" && code["termination_date"].Length == 0).Select(code => code["code"]));
    }

    [Fact]
    public void The_benefit_family_follows_from_the_code_and_its_category() =>
        Assert.All(Codes, code => Assert.Equal((code["code"], FamilyOf(code["code"], code["payment_category"])), (code["code"], code["benefit_family"])));

    private static string FamilyOf(string code, string category) => (code[0], category) switch
    {
        ('B', _) => "PROSTHETIC",
        ('L', _) => string.CompareOrdinal(code, "L5000") >= 0 ? "PROSTHETIC" : "ORTHOTIC",
        (_, "TS") => "ORTHOTIC",
        _ when code is "K0901" or "K0902" or "K0903" => "ORTHOTIC",
        ('A', "OS" or "SD" or "LC") => "SOFT_GOODS",
        _ => "DME",
    };

    private static ILookup<string, string> Categories(IEnumerable<Dictionary<string, string>> fees) => fees.ToLookup(row => row["HCPCS"], row => row["CATG"]);
}
