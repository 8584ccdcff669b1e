using System.Text;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Policy;
using DmeGrpc.ReferenceData.Policy;
using DmeGrpc.ReferenceData.Sources;
using DmeGrpc.TestSupport;

namespace DmeGrpc.ReferenceData.Tests.Policy;

/// <summary>The item policy of data/policy, and files of it that are refused.</summary>
public sealed class PublishedItemPolicyTests
{
    private static readonly ItemPolicy Policy = PublishedItemPolicy.Instance;

    [Theory]
    [InlineData("L1832", true)]
    [InlineData("L1951", true)]
    [InlineData("L5856", true)]
    [InlineData("L0648", false)]
    [InlineData("L2050", false)]
    [InlineData("E0601", false)]
    public void Braces_and_prostheses_of_limbs_have_sides(string code, bool hasSides) => Assert.Equal(hasSides, Policy.Lateral(ProcedureCode.Parse(code)) is not null);

    [Fact]
    public void Test_strips_need_the_days_they_last_since_2019()
    {
        var strips = ProcedureCode.Parse("A4253");

        Assert.Null(Policy.Spanned(strips, new DateOnly(2018, 12, 31)));
        Assert.Equal((0, 3, PolicyGrade.Primary), Policy.Spanned(strips, new DateOnly(2019, 1, 1)) is { } row ? (row.UnitsOfOneDay, row.MaximumMonths, row.Row.Grade) : default);
    }

    [Fact]
    public void Meters_need_diabetes_and_only_part_of_the_knee_list_is_known()
    {
        var meter = Policy.Diagnoses.Single(row => row.Codes.Contains(ProcedureCode.Parse("E0607")));
        var brace = Policy.Diagnoses.Single(row => row.Codes.Contains(ProcedureCode.Parse("L1831")));

        Assert.True(meter is { IsComplete: true } && meter.Accepts("E11.65") && meter.Accepts("E0800") && !meter.Accepts("R73.03"));
        Assert.True(brace is { IsComplete: false } && brace.Accepts("M24.561"));
    }

    [Fact]
    public void Usual_quantities_differ_by_treatment_with_insulin() => Assert.Equal(
        [("KS", 2), ("KX", 6)],
        Policy.Quantities.Where(row => row.Limit.Items.Names(ProcedureCode.Parse("A4253"))).Select(row => ($"{row.Modifier}", row.Limit.Units)));

    [Fact]
    public void Every_row_says_on_whose_word() => Assert.All(
        Policy.LateralItems.Select(row => row.Row).Concat(Policy.SpannedSupplies.Select(row => row.Row)).Concat(Policy.Quantities.Select(row => row.Row)).Concat(Policy.Diagnoses.Select(row => row.Row)),
        row => Assert.True(row.Source.Length > 0 && row.Line > 1));

    [Theory]
    [InlineData("lateral_items.csv", "first_code,last_code,source,grade\nL1860,L1810,LCD,PRIMARY", "last_code: L1810 comes before L1860.")]
    [InlineData("lateral_items.csv", "first_code,last_code,source,grade\nL1810,L1860,LCD,PRIMARY\nL1832,L1832,LCD,PRIMARY", "A code of L1832 is on line 2 too.")]
    [InlineData("lateral_items.csv", "first_code,last_code,source,grade\nL1810,L1860,,PRIMARY", "source: it is blank.")]
    [InlineData("spanned_supplies.csv", "first_code,last_code,units_of_one_day,maximum_months,effective_date,end_date,source,grade\nA4253,A4253,0,0,,,LCD,PRIMARY", "maximum_months: it is 0.")]
    [InlineData("supply_quantities.csv", "code,modifier,units,months,effective_date,end_date,source,grade\nA4253,K,2,3,,,LCD,PRIMARY", "modifier: 'K' is not a modifier: two digits or capitals.")]
    [InlineData("supply_quantities.csv", "code,modifier,units,months,effective_date,end_date,source,grade\nA4253,KX,2,300,,,LCD,PRIMARY", "months: it is more than 240.")]
    [InlineData("required_diagnoses.csv", "first_code,last_code,diagnoses,list,source,grade\nE0607,E0607,E11.9,COMPLETE,LCD,DERIVED", "diagnoses: 'E11.9' are not diagnosis codes without the point, parted by blanks.")]
    [InlineData("required_diagnoses.csv", "first_code,last_code,diagnoses,list,source,grade\nE0607,E0607,E11,SOME,LCD,DERIVED", "list: 'SOME' is not a coverage: use one of COMPLETE, PARTIAL.")]
    public void A_bad_row_is_refused_with_its_line(string file, string text, string reason)
    {
        var problems = Assert.Throws<EditionSourceException>(() => PublishedItemPolicy.Read(name =>
            name == file ? new MemoryStream(Encoding.UTF8.GetBytes(text)) : File.OpenRead(RepositoryFiles.Locate("data", "policy", name)))).Problems;

        Assert.Equal((file, reason), (Assert.Single(problems).File, problems[0].Reason));
    }

    [Fact]
    public void A_folder_of_the_same_files_is_the_same_policy() => Assert.Equal(
        Policy.LateralItems, PublishedItemPolicy.Open(Path.GetDirectoryName(RepositoryFiles.Locate("data", "policy", PublishedItemPolicy.Names[0]))!).LateralItems);
}
