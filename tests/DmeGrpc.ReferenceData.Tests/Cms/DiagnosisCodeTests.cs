using System.Text;
using DmeGrpc.ReferenceData.Tests.Cms.Support;

namespace DmeGrpc.ReferenceData.Tests.Cms;

/// <summary>The ICD-10-CM order file and its table form.</summary>
public class DiagnosisCodeTests
{
    private const string Name = "icd10cm_order_2026.txt";

    [Fact]
    public void The_order_file_tells_headings_from_codes_that_may_be_submitted()
    {
        var table = Assert.Single(CmsTestFolder.Read(Name, CmsSamples.DiagnosisOrder).DiagnosisCodes);

        Assert.Equal([("A00", false), ("A000", true), ("C4A0", true)], table.Rows.Select(row => (row.Code, row.IsBillable)));
    }

    [Fact]
    public void A_fiscal_year_begins_in_October_of_the_year_before()
    {
        var table = Assert.Single(CmsTestFolder.Read(Name, CmsSamples.DiagnosisOrder).DiagnosisCodes);

        Assert.Equal(("FY2026", "2025-10-01 to 2026-09-30"), (table.Release.Label, table.Rows[0].Validity.ToString()));
    }

    [Theory]
    [InlineData("00004 a009    1 Cholera", "'a009   ' is not of a diagnosis code's shape.")]
    [InlineData("00004 A00.9   1 Cholera", "'A00.9  ' is not of a diagnosis code's shape.")]
    [InlineData("00004 A009    2 Cholera", "The flag in position 15 is neither 0 nor 1.")]
    [InlineData("0004  A009    1 Cholera", "The line does not have an order number, a code and a flag in their positions.")]
    [InlineData("00004 A009", "The line is shorter than the code and its flag.")]
    [InlineData("00004 A009    1 Cho\0era", "The line holds a NUL byte or another control character.")]
    [InlineData("00004 A000    1 Cholera", "A000: icd10cm_order_2026.txt:2 already answers for some of its days.")]
    public void A_faulty_line_is_refused(string line, string reason) =>
        Assert.Equal(reason, CmsTestFolder.Read(Name, $"{CmsSamples.DiagnosisOrder}{line}\n").ProblemAt(4));

    [Fact]
    public void A_file_that_stops_in_a_line_loses_that_line() =>
        Assert.Equal("The file stops in the middle of this line.", CmsTestFolder.Read(Name, $"{CmsSamples.DiagnosisOrder}00004 A009").ProblemAt(4));

    [Fact]
    public void The_table_may_be_packed_by_gzip()
    {
        using var folder = new CmsTestFolder();
        var contents = folder.With("icd10cm_codes_FY2024.csv.gz", CmsTestFolder.Gzip(Encoding.ASCII.GetBytes(CmsSamples.DiagnosisTable))).Read();

        Assert.Equal([("A00", false), ("A000", true)], Assert.Single(contents.DiagnosisCodes).Rows.Select(row => (row.Code, row.IsBillable)));
        Assert.Equal("FY2024", contents.OnlySource().Release.Label);
    }
}
