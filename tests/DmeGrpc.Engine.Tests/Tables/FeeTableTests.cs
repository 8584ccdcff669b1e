using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Tests.Tables;

public class FeeTableTests
{
    private static readonly FeePlaces Places = new(["PA", "AK"]);
    private static readonly ProcedureCode Code = ProcedureCode.Parse("E0950");

    [Fact]
    public void The_fee_is_that_of_the_newest_schedule_at_or_before_the_day()
    {
        var edition = Schedules((new DateOnly(2026, 1, 1), 8_834), (new DateOnly(2025, 4, 1), 8_661));

        Assert.Equal(8_661, Cents(edition, new DateOnly(2025, 4, 1)));
        Assert.Equal(8_661, Cents(edition, new DateOnly(2025, 12, 31)));
        Assert.Equal(8_834, Cents(edition, new DateOnly(2026, 1, 1)));
        Assert.Equal(8_834, Cents(edition, new DateOnly(2031, 7, 4)));
    }

    [Fact]
    public void Before_the_first_schedule_there_is_none() =>
        Assert.Null(Schedules((new DateOnly(2025, 4, 1), 8_661)).Fees(PayerProgram.Medicare, new DateOnly(2025, 3, 31)));

    [Fact]
    public void A_schedule_of_one_program_prices_nothing_of_another() =>
        Assert.Null(Schedules((new DateOnly(2025, 4, 1), 8_661)).Fees(PayerProgram.Medicaid, new DateOnly(2026, 1, 1)));

    [Theory]
    [InlineData("NU", "E0950 NU")]
    [InlineData("NU KU", "E0950 NU KU")]
    [InlineData("KU NU", "E0950 NU KU")]
    [InlineData("RT NU", "E0950 NU")]
    [InlineData("RR KU", "E0950 RR")]
    [InlineData("KU", null)]
    [InlineData("", null)]
    public void The_row_is_the_one_whose_modifiers_are_all_there_and_most(string modifiers, string? row)
    {
        var table = Table(Row("NU", "", 100), Row("NU", "KU", 200), Row("RR", "", 10));
        Modifier[] given = [.. modifiers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Modifier.Parse)];

        Assert.Equal(row, table.Find(Code, given)?.ToString());
    }

    [Fact]
    public void A_rural_area_has_the_rural_fee_and_where_there_is_none_the_other()
    {
        var row = new FeeScheduleRow(Places, [5_004, 9_118, 9_344, 0])
        {
            Code = Code,
            Modifier = default,
            SecondModifier = default,
            Jurisdiction = FeeJurisdiction.DmeContractor,
            Category = PaymentCategory.Inexpensive,
            CeilingCents = 0,
            FloorCents = 0,
            Source = default,
        };

        Assert.Equal((5_004, 9_118), (row.CentsPayable("PA", rural: false), row.CentsPayable("PA", rural: true)));
        Assert.Equal((9_344, 9_344), (row.CentsPayable("AK", rural: false), row.CentsPayable("AK", rural: true)));
        Assert.Null(row.Cents("AK", rural: true));
        Assert.Null(row.CentsPayable("TX", rural: false));
    }

    [Fact]
    public void Two_rows_with_the_same_modifiers_are_refused() =>
        Assert.Throws<InvalidDataException>(() => Edition(new DateOnly(2026, 1, 1), [Row("NU", "", 1), Row("NU", "", 2)]).Build());

    private static int? Cents(Edition edition, DateOnly day) =>
        edition.Fees(PayerProgram.Medicare, day)!.Find(Code, [Modifier.Parse("NU")])!.Cents("PA", rural: false);

    private static Edition Schedules(params (DateOnly First, int Cents)[] schedules)
    {
        var builder = new EditionBuilder { Id = "fees", Kind = EditionKind.Cms };
        foreach (var (first, cents) in schedules)
        {
            builder.WithFees(Info(first), [Row("NU", "", cents)]);
        }

        return builder.Build();
    }

    private static EditionBuilder Edition(DateOnly first, IEnumerable<FeeScheduleRow> rows) =>
        new EditionBuilder { Id = "fees", Kind = EditionKind.Cms }.WithFees(Info(first), rows);

    private static FeeTable Table(params FeeScheduleRow[] rows) => new(Info(new DateOnly(2026, 1, 1)), new CodeIndex([Code]), rows);

    private static TableInfo Info(DateOnly first) =>
        new(TableKind.Fees, PayerProgram.Medicare, Setting: null, "2026Q1", TableCoverage.Complete, ["f.csv"]) { Span = new EffectiveWindow(first) };

    private static FeeScheduleRow Row(string modifier, string second, int cents) => new(Places, [cents, 0, 0, 0])
    {
        Code = Code,
        Modifier = modifier.Length == 0 ? default : Modifier.Parse(modifier),
        SecondModifier = second.Length == 0 ? default : Modifier.Parse(second),
        Jurisdiction = FeeJurisdiction.DmeContractor,
        Category = PaymentCategory.Inexpensive,
        CeilingCents = 0,
        FloorCents = 0,
        Source = default,
    };
}
