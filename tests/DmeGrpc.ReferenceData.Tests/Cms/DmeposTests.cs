using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Tests.Cms.Support;

namespace DmeGrpc.ReferenceData.Tests.Cms;

/// <summary>The DMEPOS fee schedule and its rural ZIP codes.</summary>
public class DmeposTests
{
    private const string FeeName = "DMEPOS26_JAN.csv";

    [Fact]
    public void A_fee_is_told_by_state_and_rural_area()
    {
        var table = Assert.Single(CmsTestFolder.Read(FeeName, CmsSamples.Fees).Fees);

        Assert.Equal("2026Q1", table.Release.Label);
        Assert.Equal((5004, 9118), (table.Rows[0].Cents("PA", rural: false)!.Value, table.Rows[0].Cents("PA", rural: true)!.Value));
        Assert.Equal((447, 380), (table.Rows[1].CeilingCents, table.Rows[1].FloorCents));
        Assert.Equal(("RR", "KU", FeeJurisdiction.DmeContractor, PaymentCategory.CappedRental),
            (table.Rows[2].Modifier.ToString(), table.Rows[2].SecondModifier.ToString(), table.Rows[2].Jurisdiction, table.Rows[2].Category));
    }

    [Fact]
    public void No_fee_is_not_a_fee_of_zero()
    {
        var table = Assert.Single(CmsTestFolder.Read(FeeName, CmsSamples.Fees).Fees);

        Assert.Null(table.Rows[3].Cents("PA", rural: false));
        Assert.Null(table.Rows[2].Cents("AL", rural: false));
        Assert.Null(table.Rows[0].Cents("NY", rural: false));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void The_banner_may_be_missing(bool hasBanner, int preamble)
    {
        var text = hasBanner ? CmsSamples.Fees : CmsSamples.Fees[(CmsSamples.Fees.IndexOf('\n') + 1)..];
        var source = CmsTestFolder.Read(FeeName, text).OnlySource();

        Assert.Equal((preamble, 4), (source.PreambleLines, source.RowsKept));
    }

    [Theory]
    [InlineData("E0601,R,,D,CR,0,0,1,1,1,1,x", "Mod: 'R' is not of a modifier's shape.")]
    [InlineData("E0601,NU,,X,CR,0,0,1,1,1,1,x", "JURIS: 'X' is none of D, J and L.")]
    [InlineData("E0601,NU,,D,ZZ,0,0,1,1,1,1,x", "CATG: 'ZZ' is no payment category.")]
    [InlineData("E0601,NU,,D,CR,0,0,1,1.234,1,1,x", "Fee: '1.234' is not an amount of dollars and cents.")]
    [InlineData("E0601,NU,,D,CR,-1,0,1,1,1,1,x", "Ceiling: '-1' is not an amount of dollars and cents.")]
    [InlineData("E0601,NU,,D,CR,0,99999999999,1,1,1,1,x", "Floor: '99999999999' is not an amount of dollars and cents.")]
    [InlineData("E0601,NU,,D,CR,0,0,1,1,1,x", "The row has 11 fields; the heading has 12.")]
    [InlineData("E0601,RR,,D,CR,0,0,1,1,1,1,x", "E0601 RR: DMEPOS26_JAN.csv:3 already answers for some of its days.")]
    public void A_faulty_row_is_refused_with_its_line(string row, string reason) =>
        Assert.Equal(reason, CmsTestFolder.Read(FeeName, $"{CmsSamples.Fees}{row}\n").ProblemAt(7));

    [Fact]
    public void A_state_with_one_column_only_makes_every_row_unreadable()
    {
        var contents = CmsTestFolder.Read(FeeName, CmsSamples.Fees.Replace("AL (R)", "AL (X)", StringComparison.Ordinal));

        Assert.Empty(contents.Fees);
        Assert.Equal(4, contents.OnlySource().RowsRefused);
    }

    [Fact]
    public void A_ZIP_code_gets_its_leading_zero_back_and_its_quarter_from_the_row()
    {
        var table = Assert.Single(CmsTestFolder.Read("zips.csv", CmsSamples.RuralZips).RuralZips);

        Assert.Equal(("2026Q1", 1223, true), (table.Release.Label, table.Rows[0].Zip, table.Rows[0].IsRural));
        Assert.Equal(("Dallas  TX CBA", false, new DateOnly(2026, 1, 1)), (table.Rows[1].FormerBiddingArea, table.Rows[1].IsRural, table.Rows[1].QuarterStart));
    }

    [Theory]
    [InlineData("MA,123456,202601,RURAL", "ZIP CODE: '123456' is not a whole number from 0 to 99999.")]
    [InlineData("MA,0,202601,RURAL", "ZIP CODE: it is zero.")]
    [InlineData("QQ,1224,202601,RURAL", "STATE: 'QQ' is no postal code.")]
    [InlineData("MA,1224,202605,RURAL", "YEAR/QTR: '202605' is not of the form 202601.")]
    [InlineData("MA,1224,202601,URBAN", "LOCATION: 'URBAN' is neither RURAL nor a former competitive bidding area.")]
    [InlineData("MA,1223,202601,RURAL", "01223: zips.csv:2 already answers for some of its days.")]
    public void A_faulty_ZIP_row_is_refused_with_its_line(string row, string reason) =>
        Assert.Equal(reason, CmsTestFolder.Read("zips.csv", $"{CmsSamples.RuralZips}{row}\n").ProblemAt(5));
}
