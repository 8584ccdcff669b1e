using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Tests.Cms.Support;

namespace DmeGrpc.ReferenceData.Tests.Cms;

/// <summary>The HCPCS file in its layouts.</summary>
public class HcpcsTests
{
    private const string FixedName = "HCPC2019_CONTR_ANWEB.txt";

    [Fact]
    public void Records_of_fixed_width_give_codes_and_modifiers()
    {
        var contents = CmsTestFolder.Read(FixedName, CmsSamples.HcpcsFixed);

        var code = Assert.Single(contents.Codes).Rows[2];
        Assert.Equal(("L3964", "Seo mobile arm sup att to wc", "38", "D", "D1F", "D"),
            (code.Code.ToString(), code.ShortName, code.PricingIndicator, code.Coverage, code.Betos, code.Action));
        Assert.Equal((new DateOnly(1987, 1, 1), new DateOnly(2010, 12, 31)), (code.Added!.Value, code.Terminated!.Value));
        Assert.Equal([ProcedureCode.Parse("L3960")], code.CrossReferences);
        Assert.Equal("RR", Assert.Single(Assert.Single(contents.Modifiers).Rows).Modifier.ToString());
    }

    [Fact]
    public void Continuation_records_belong_to_the_code_before()
    {
        var source = CmsTestFolder.Read(FixedName, CmsSamples.HcpcsFixed).OnlySource();

        Assert.Equal((9, 4, 4, 1), (source.Lines, source.PreambleLines, source.RowsKept, source.ContinuationRecords));
        Assert.Equal("2019Q1", source.Release.Label);
    }

    [Fact]
    public void A_record_becomes_a_row_of_the_catalogue_with_category_and_family()
    {
        var row = Assert.Single(CmsTestFolder.Read(FixedName, CmsSamples.HcpcsFixed).Codes).Rows[0].ToCodeRecord();

        Assert.Equal((PaymentCategory.CappedRental, BenefitFamily.DurableEquipment, "from 1988-01-01"), (row.Category, row.Family, row.Validity.ToString()));
    }

    [Fact]
    public void Blanks_at_the_end_of_a_record_may_be_missing()
    {
        var contents = CmsTestFolder.Read(FixedName, CmsSamples.Hcpcs("E0601", 3, "Device", "Device", added: "19880101").TrimEnd() + "\r\n");

        Assert.Single(Assert.Single(contents.Codes).Rows);
        Assert.Empty(contents.Problems);
    }

    [Fact]
    public void The_short_name_is_Windows_text() =>
        Assert.Equal("Café", Assert.Single(CmsTestFolder.Read(FixedName, CmsSamples.Hcpcs("E0601", 3, "Device", "Caf\xE9", added: "19880101")).Codes).Rows[0].ShortName);

    [Fact]
    public void A_record_of_unknown_kind_is_refused() =>
        AssertFault(CmsSamples.Hcpcs("E0602", 5, "Pump", "Pump", added: "19880101"), "The record's kind, in position 11, is none of 3, 4, 7 and 8.");

    [Fact]
    public void A_continuation_of_another_code_is_refused() => AssertFault(
        CmsSamples.Hcpcs("E0602", 4, "of glass", string.Empty), "The record goes on with a description of another code than the one before it.");

    [Fact]
    public void A_modifier_in_a_procedures_record_is_refused() =>
        AssertFault(CmsSamples.Hcpcs("   NU", 3, "New", "New", added: "19880101"), "The record's kind, in position 11, does not fit its code.");

    [Fact]
    public void A_code_of_the_wrong_shape_is_refused() =>
        AssertFault(CmsSamples.Hcpcs("E06x2", 3, "Pump", "Pump", added: "19880101"), "'E06x2' is of neither a code's nor a modifier's shape.");

    [Fact]
    public void A_bad_date_is_refused() =>
        AssertFault(CmsSamples.Hcpcs("E0602", 3, "Pump", "Pump", added: "19881301"), "The action effective date, '19881301', is not a date.");

    [Fact]
    public void A_termination_before_the_code_was_added_is_refused() => AssertFault(
        CmsSamples.Hcpcs("E0602", 3, "Pump", "Pump", added: "19880101", terminated: "19871231"),
        "The termination date, 1987-12-31, is before the date it was added, 1988-01-01.");

    [Fact]
    public void A_record_with_a_NUL_byte_is_refused() => AssertFault(
        CmsSamples.Hcpcs("E0602", 3, "Pu\0mp", "Pump", added: "19880101"), "The line holds a NUL byte or another control character.");

    [Fact]
    public void A_record_that_is_too_long_is_refused() =>
        AssertFault(CmsSamples.Hcpcs("E0602", 3, "Pump", "Pump", added: "19880101").TrimEnd('\r', '\n') + "x\r\n", "The record has 321 characters in place of 320.");

    [Fact]
    public void A_record_cut_in_the_middle_of_the_file_is_refused() =>
        AssertFault(CmsSamples.Hcpcs("E0602", 3, "Pump", "Pump", added: "19880101")[..200] + "\r\n", "The record has 200 characters in place of 320.");

    [Fact]
    public void A_file_that_stops_in_a_record_loses_that_record() =>
        AssertFault(CmsSamples.Hcpcs("E0602", 3, "Pump", "Pump", added: "19880101")[..280], "The file stops in the middle of this record.");

    [Fact]
    public void A_repeated_code_is_refused() => AssertFault(
        CmsSamples.Hcpcs("E0601", 3, "Device", "Device", added: "19900101"), $"E0601: {FixedName}:6 already answers for some of its days.");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_table_is_read_with_and_without_disclaimers(bool hasDisclaimers)
    {
        var text = hasDisclaimers ? CmsSamples.HcpcsTable : CmsSamples.HcpcsTable[(CmsSamples.HcpcsTable.IndexOf('\n') + 1)..];
        var contents = CmsTestFolder.Read("HCPC2026_OCT_ANWEB.csv", text);

        Assert.Equal(["E0601", "L3964"], Assert.Single(contents.Codes).Rows.Select(row => row.Code.ToString()));
        Assert.Equal("RR", Assert.Single(Assert.Single(contents.Modifiers).Rows).Modifier.ToString());
        Assert.Equal((hasDisclaimers ? 1 : 0, 1, "2026Q4"),
            (contents.OnlySource().PreambleLines, contents.OnlySource().ContinuationRecords, contents.OnlySource().Release.Label));
    }

    [Fact]
    public void The_workbook_gives_the_same_records_as_text()
    {
        var lines = CmsSamples.HcpcsTable.Replace("\"Device, continuous\"", "Device", StringComparison.Ordinal).Replace(',', '|').TrimEnd().Split('\n');
        using var folder = new CmsTestFolder();
        var sheet = Assert.Single(folder.With("HCPC2026_OCT_ANWEB.xlsx", TestWorkbook.Of(TestWorkbook.Rows(lines))).Read().Codes);
        var text = Assert.Single(CmsTestFolder.Read("HCPC2026_OCT_ANWEB.csv", CmsSamples.HcpcsTable).Codes);

        Assert.Equal(text.Rows.Select(row => row with { CrossReferences = [], Source = default }), sheet.Rows.Select(row => row with { CrossReferences = [], Source = default }));
    }

    [Fact]
    public void An_unknown_record_kind_in_the_table_is_refused() => Assert.Equal(
        "RECID: '5' is none of 3, 4, 7 and 8.",
        CmsTestFolder.Read("HCPC2026_OCT_ANWEB.csv", $"{CmsSamples.HcpcsTable}E0602,0010,5,Pump,Pump,,,,,,,,,19880101,19880101,,N\n").ProblemAt(7));

    [Fact]
    public void Attributes_take_their_short_names_from_the_list_of_descriptions()
    {
        using var folder = new CmsTestFolder();
        var contents = folder.With("hcpcs_attributes_2024Q3.csv", CmsSamples.HcpcsAttributes).With("hcpcs_descriptions_2024Q3.csv", CmsSamples.HcpcsDescriptions).Read();

        Assert.Equal(["Cont airway pressure device", ""], Assert.Single(contents.Codes).Rows.Select(row => row.ShortName));
        Assert.Equal(["L3960", "L3961"], contents.Codes[0].Rows[1].CrossReferences.Select(code => code.ToString()));
    }

    [Fact]
    public void Descriptions_of_CPT_codes_are_never_kept()
    {
        var contents = CmsTestFolder.Read("hcpcs_descriptions_2024Q3.csv", $"{CmsSamples.HcpcsDescriptions}99213,Short,A visit\n");

        Assert.Equal("Descriptions of CPT codes are not read: they are the AMA's.", contents.ProblemAt(4));
    }

    private static void AssertFault(string record, string reason)
    {
        var contents = CmsTestFolder.Read(FixedName, CmsSamples.HcpcsFixed + record);

        Assert.Contains(reason, contents.Problems.Select(problem => problem.Reason));
        Assert.All(contents.Problems, problem => Assert.Equal(10, problem.Line));
        Assert.Equal((4, 1), (contents.OnlySource().RowsKept, contents.OnlySource().RowsRefused));
    }
}
