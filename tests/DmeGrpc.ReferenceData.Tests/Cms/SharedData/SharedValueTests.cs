using System.Globalization;
using System.IO.Compression;
using System.Text;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Cms;
using DmeGrpc.ReferenceData.Tests.Cms.Support;
using DmeGrpc.ReferenceData.Tests.Support;
using DmeGrpc.TestSupport;

namespace DmeGrpc.ReferenceData.Tests.Cms.SharedData;

/// <summary>Whole tables, value by value, against naive readers of the source text, or against a second copy of the table.</summary>
public class SharedValueTests
{
    [SharedDataFact]
    public void The_MUE_tables_agree_with_their_tidy_copies()
    {
        AssertMue(ServiceSetting.DmeSupplier, "mue_DMESupplierServices_2024Q3.tidy.csv");
        AssertMue(ServiceSetting.Practitioner, "mue_PractitionerServices_2024Q3.tidy.csv");
        AssertMue(ServiceSetting.OutpatientHospital, "mue_OutpatientHospitalServices_2024Q3.tidy.csv");
    }

    [SharedDataFact]
    public void The_HCPCS_records_agree_with_the_positions_of_their_lines()
    {
        var lines = File.ReadAllLines(SharedContents.Locate("hcpcs", "2019_extracted", "HCPC2019_CONTR_ANWEB.txt"), Encoding.Latin1);
        var records = HcpcsOf("2019Q1");
        var first = lines.Select((line, i) => (line, Number: i + 1)).Where(pair => pair.line.Length >= 316 && pair.line[10] is '3' or '7').ToList();

        Assert.Equal(first.Select(pair => pair.Number), records.Select(record => record.Source.Line));
        Assert.Equal(
            first.Select(pair => (pair.line[..5].Trim(), pair.line[91..119].Trim(), pair.line[119..121].Trim(), pair.line[229..230].Trim(), pair.line[256..259].Trim(),
                pair.line[268..276].Trim(), pair.line[276..284].Trim(), pair.line[284..292].Trim(), pair.line[292..293].Trim())),
            records.Select(record => (CodeOf(record), record.ShortName, record.PricingIndicator, record.Coverage, record.Betos,
                Day(record.Added), Day(record.ActionEffective), Day(record.Terminated), record.Action)));
    }

    [SharedDataFact]
    public void The_HCPCS_workbook_holds_the_same_records_as_the_text()
    {
        using var folder = new CmsTestFolder();
        using (var archive = ZipFile.OpenRead(SharedContents.Locate("hcpcs", "2019-Alpha-Numeric-HCPCS-File.zip")))
        {
            archive.GetEntry("HCPC2019_CONTR_ANWEB.xlsx")!.ExtractToFile(Path.Combine(folder.FullName, "HCPC2019_CONTR_ANWEB.xlsx"));
        }

        var contents = folder.Read();
        var sheet = contents.Codes.Concat(contents.Modifiers).SelectMany(table => table.Rows).OrderBy(record => record.Source.Line).ToList();

        Assert.Empty(contents.Problems);
        Assert.Equal(HcpcsOf("2019Q1").Select(Facts), sheet.Select(Facts));
    }

    [SharedDataFact]
    public void The_HCPCS_attributes_agree_with_a_naive_reader()
    {
        var names = PlainCsv.Read(SharedContents.Locate("hcpcs", "hcpcs_level2_descriptions_2024Q3.csv"))
            .Where(row => row["hcpcs_desc_type"] == "Short").ToDictionary(row => row["hcpcs_code"], row => row["hcpcs_description"]);
        var rows = PlainCsv.Read(SharedContents.Locate("hcpcs", "hcpcs_level2_attributes_2024Q3.csv"));

        Assert.Equal(
            rows.Select(row => (row["hcpcs_code"], names[row["hcpcs_code"]], row["price"].Split(':')[0], row["cov"], row["date_added"], row["date_term"], row["action"])),
            HcpcsOf("2024Q3").Select(record => (CodeOf(record), record.ShortName.Replace("\"", string.Empty, StringComparison.Ordinal), record.PricingIndicator, record.Coverage,
                Iso(record.Added), Iso(record.Terminated), record.Action)));
    }

    [SharedDataFact]
    public void The_fee_schedules_agree_with_a_naive_reader()
    {
        AssertFees("2025Q2", "DMEPOS25_APR25.csv");
        AssertFees("2026Q1", "DMEPOS26_JAN.all_states.csv");
    }

    [SharedDataFact]
    public void The_ZIP_codes_agree_with_a_naive_reader() => Assert.Equal(
        PlainCsv.Read(SharedContents.Locate("dmepos", "DME_Rural_ZIP_Q1_2026.csv"))
            .Select(row => (row["STATE"], int.Parse(row["DMEPOS RURAL ZIP CODE"], CultureInfo.InvariantCulture), row["LOCATION"])),
        SharedContents.All.RuralZips.Single(table => table.Release.Label == "2026Q1").Rows.Select(row => (row.State, row.Zip, row.IsRural ? "RURAL" : row.FormerBiddingArea)));

    [SharedDataFact]
    public void The_add_on_edits_agree_with_a_naive_reader() => Assert.Equal(
        PlainCsv.Read(SharedContents.Locate("ncci_aoc", "ncci_aoc_2024-06-03.csv")).Select(row => (row["primary_code"], row["add_on_code"], row["aoc_edit_type"])),
        SharedContents.All.AddOnCodes[0].Rows.Select(row => (row.Primary?.ToString() ?? "CCCCC", row.AddOn.ToString(), $"{(int)row.Type}")));

    [SharedDataFact]
    public void The_prior_authorization_list_agrees_with_a_naive_reader() => Assert.Equal(
        PlainCsv.Read(SharedContents.Locate("prior_auth", "cms_dmepos_required_prior_auth_list_2026-07-29.csv"))
            .Select(row => (row["hcpcs_code"], row["phase"], row["start_date"], string.Join(' ', row["states"].Split(' ').Order(StringComparer.Ordinal)))),
        SharedContents.All.PriorAuthorizations[0].Rows
            .Select(row => (row.Code.ToString(), $"{row.Phase}", Iso(row.Window.First), row.States.Count == 0 ? "ALL" : row.States.ToString())));

    [SharedDataFact]
    public void The_diagnosis_codes_agree_with_a_naive_reader()
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(SharedContents.Locate("icd10", "icd10cm_codes_FY2024.csv.gz")), CompressionMode.Decompress));
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','));

        Assert.Equal(lines.Select(fields => (fields[2], fields[1] == "1")),
            SharedContents.All.DiagnosisCodes.Single(table => table.Release.Label == "FY2024").Rows.Select(row => (row.Code, row.IsBillable)));
    }

    private static void AssertMue(ServiceSetting setting, string file) => Assert.Equal(
        PlainCsv.Read(SharedContents.Locate("ncci_mue", file)).Select(row => (row["hcpcs_code"], row["mue_units"], row["mue_mai"], row["mue_rationale"])),
        SharedContents.All.UnitLimits.Single(table => table.Release.Setting == setting && table.Release.Label == "2024Q3").Rows
            .Select(row => (row.Code.ToString(), row.Limit.ToString(CultureInfo.InvariantCulture), $"{(int)row.Indicator}", row.Rationale)));

    private static void AssertFees(string release, string file)
    {
        var rows = SharedContents.All.Fees.Single(table => table.Release.Label == release).Rows;
        var naive = PlainCsv.Read(SharedContents.Locate("dmepos", file)).ToList();
        Assert.Equal(naive.Select(row => (row["HCPCS"], row["Mod"], row["Mod2"], row["JURIS"][0], row["Ceiling"], row["Floor"])),
            rows.Select(row => (row.Code.ToString(), row.Modifier.ToString(), row.SecondModifier.ToString(), "?DJL"[(int)row.Jurisdiction],
                Amount(row.CeilingCents), Amount(row.FloorCents))));
        foreach (var state in rows[0].States)
        {
            Assert.Equal(naive.Select(row => (row[$"{state} (NR)"], row[$"{state} (R)"])),
                rows.Select(row => (Amount(row.Cents(state, rural: false) ?? 0), Amount(row.Cents(state, rural: true) ?? 0))));
        }
    }

    private static string Amount(int cents) => (cents / 100m).ToString("0.##", CultureInfo.InvariantCulture);

    private static List<HcpcsRecord> HcpcsOf(string release) =>
    [
        .. SharedContents.All.Codes.Concat(SharedContents.All.Modifiers).Where(table => table.Release.Label == release).SelectMany(table => table.Rows)
            .OrderBy(record => record.Source.Line),
    ];

    private static string CodeOf(HcpcsRecord record) => record.Code.IsNone ? record.Modifier.ToString() : record.Code.ToString();

    private static string Day(DateOnly? day) => day?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;

    // Without the day of the last action, which CMS's workbook leaves out of 115 records.
    private static string Facts(HcpcsRecord record) => string.Join('|', CodeOf(record), record.ShortName, record.PricingIndicator, record.Coverage, record.Betos,
        string.Join(' ', record.CrossReferences), Day(record.Added), Day(record.Terminated), record.Action);
}
