using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.Tests.Support;
using DmeGrpc.TestSupport;

namespace DmeGrpc.ReferenceData.Tests.Facts;

public sealed class UnitLimitFactsTests
{
    private static readonly Edition Starter = StarterEdition.Load();

    [SharedDataFact]
    public void Every_limit_of_every_setting_is_the_published_one_and_no_starter_code_of_the_table_is_left_out()
    {
        var codes = Starter.Codes!.Rows.Select(row => row.Code.ToString()).ToHashSet();
        foreach (var (setting, name) in Settings)
        {
            var published = Published($"MCR_MUE_{name}Services_Eff_07-01-2024.rebuilt.csv").Where(row => codes.Contains(row[0]));

            Assert.Equal(published.Select(row => $"{row[0]} {row[1]} {row[2][0]} {row[3]}").Order(StringComparer.Ordinal), Limits(setting));
        }
    }

    [Fact]
    public void Every_limit_begins_with_the_quarter_that_was_read_and_has_no_known_end() =>
        Assert.All(
            Enum.GetValues<ServiceSetting>().SelectMany(setting => Starter.UnitLimits(PayerProgram.Medicare, setting)!.Rows),
            row => Assert.Equal(new EffectiveWindow(new DateOnly(2024, 7, 1)), row.Window));

    [SharedDataFact]
    public void The_sample_of_October_2026_gives_the_same_limits()
    {
        var services = new[]
        {
            ("dme", ServiceSetting.DmeSupplier), ("practitioner", ServiceSetting.Practitioner), ("hospital", ServiceSetting.OutpatientHospital),
        }.ToDictionary();
        var ours = services.Values.ToDictionary(setting => setting, setting => Limits(setting).ToLookup(limit => limit[..5]));
        var compared = PlainCsv.Read(CmsFiles.Locate("ncci_mue", "mue_all_services_2026Q4_E0100-E0250.sample.csv"))
            .Select(row => (Limits: ours[services[row["service"]]][row["hcpcs_code"]], Published: $"{row["hcpcs_code"]} {row["mue_value"]} {row["mai"]} {row["mue_rationale"]}"))
            .Where(pair => pair.Limits.Any()).ToList();

        Assert.Equal(108, compared.Count);
        Assert.All(compared, pair => Assert.Equal([pair.Published], pair.Limits));
    }

    private static IEnumerable<(ServiceSetting Setting, string Name)> Settings =>
    [
        (ServiceSetting.DmeSupplier, "DMESupplier"), (ServiceSetting.Practitioner, "Practitioner"), (ServiceSetting.OutpatientHospital, "OutpatientHospital"),
    ];

    private static IEnumerable<string> Limits(ServiceSetting setting) =>
        Starter.UnitLimits(PayerProgram.Medicare, setting)!.Rows.Select(row => $"{row.Code} {row.Limit} {(int)row.Indicator} {row.Rationale}")
            .Order(StringComparer.Ordinal);

    /// <summary>The notice is the first record and the header the second.</summary>
    private static IEnumerable<List<string>> Published(string file) =>
        PlainCsv.Records(CmsFiles.Locate("ncci_mue", file)).Skip(2).Where(record => record.Count == 4);
}
