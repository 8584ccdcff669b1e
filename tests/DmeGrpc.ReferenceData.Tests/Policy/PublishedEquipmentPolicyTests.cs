using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Policy;
using DmeGrpc.ReferenceData.Policy;

namespace DmeGrpc.ReferenceData.Tests.Policy;

public sealed class PublishedEquipmentPolicyTests
{
    private static EquipmentPolicy Published => PublishedEquipmentPolicy.Instance;

    [Theory]
    [InlineData("A7030", "E0601", true)]
    [InlineData("A7030", "E0470", true)]
    [InlineData("A7030", "E0250", false)]
    [InlineData("E0562", "E0601", true)]
    [InlineData("E2601", "K0001", true)]
    [InlineData("E2601", "K0823", true)]
    [InlineData("E2366", "K0823", true)]
    [InlineData("E0154", "E0143", true)]
    [InlineData("E0973", "E1130", true)]
    [InlineData("E2366", "K0800", true)]
    [InlineData("E0973", "E1226", false)]
    [InlineData("A4595", "E0745", true)]
    [InlineData("A4557", "E0619", true)]
    public void Accessory_belongs_to_its_equipment(string accessory, string equipment, bool belongs) =>
        Assert.Equal(belongs, Published.Accessories.Of(ProcedureCode.Parse(accessory))!.HasBase(ProcedureCode.Parse(equipment)));

    [Theory]
    [InlineData("E0601")]
    [InlineData("A4253")]
    [InlineData("L1832")]
    public void Code_in_no_row_needs_no_equipment(string code) => Assert.Null(Published.Accessories.Of(ProcedureCode.Parse(code)));

    [Fact]
    public void No_accessory_is_the_equipment_of_its_own_rule() => Assert.All(
        Published.Accessories.All, rule => Assert.DoesNotContain(rule.Bases, range => range.Overlaps(rule.Accessories)));

    [Theory]
    [InlineData("E0601", 5)]
    [InlineData("L1832", 1)]
    [InlineData("L1846", 3)]
    [InlineData("L5856", null)]
    public void Useful_lifetime_is_five_years_but_where_a_row_says_otherwise(string code, int? years) =>
        Assert.Equal(years, Published.Lifetimes.Of(ProcedureCode.Parse(code))?.Years);

    [Fact]
    public void Long_interruption_is_more_than_60_days_and_begins_a_new_period_with_documents_alone()
    {
        Assert.Equal(new RentalRules { TemporaryInterruptionDays = 60, NewPeriodNeedsDocuments = true }, Published.Rental);
        Assert.Equal(("rental_rules.csv", 2, PolicyGrade.Primary), (Published.InterruptionRow!.File, Published.InterruptionRow.Line, Published.InterruptionRow.Grade));
    }

    [Fact]
    public void Every_row_says_what_it_rests_on()
    {
        PolicyRow[] rows =
        [
            .. Published.Accessories.All.Select(rule => rule.Row), .. Published.Lifetimes.All.Select(rule => rule.Row),
            .. Published.SimilarItems.Groups.SelectMany(group => group.Rows), Published.InterruptionRow!,
        ];

        Assert.All(rows, row => Assert.True(row is { Line: > 1, Source.Length: > 0 } && Enum.IsDefined(row.Grade)));
        Assert.Equal("similar_items.csv", Published.SimilarItems.GroupOf(ProcedureCode.Parse("E0601"))!.RowOf(ProcedureCode.Parse("E0601"))!.File);
    }
}
