using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Differences;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Tests.Differences;

/// <summary>Fee schedules, quarters and fiscal years are compared as if each kind were one table.</summary>
public class SucceedingTablesTests
{
    private static readonly DateOnly April = new(2025, 4, 1);
    private static readonly DateOnly January = new(2026, 1, 1);

    [Fact]
    public void A_newer_schedule_in_place_of_an_older_one_changes_its_fees()
    {
        var difference = Assert.Single(Rows(Edition((April, [("E0601", 4_904)])), Edition((January, [("E0601", 5_004)]))));

        Assert.Equal((DifferenceKind.Changed, "E0601 RR"), (difference.Kind, difference.Subject));
        Assert.Equal([RowField.FirstDay, RowField.Fees], difference.ChangedFields);
        Assert.Equal("49.04/0.00 PA", difference.Values.Single(value => value.Field == RowField.Fees).Before);
        Assert.Equal("2026-01-01", difference.AfterPlace!.Value.Table.Release);
    }

    [Fact]
    public void A_newer_schedule_beside_an_older_one_closes_its_rows()
    {
        var rows = Rows(Edition((April, [("E0601", 4_904)])), Edition((April, [("E0601", 4_904)]), (January, [("E0601", 5_004)])));

        Assert.Equal([(DifferenceKind.Added, January, null), (DifferenceKind.Closed, April, January.AddDays(-1))],
            rows.Select(row => (row.Kind, row.AfterWindow!.Value.First, row.AfterWindow!.Value.Last)));
    }

    [Fact]
    public void The_same_schedules_have_no_difference() => Assert.Empty(Rows(
        Edition((April, [("E0601", 4_904), ("E0950", 1)]), (January, [("E0601", 5_004)])),
        Edition((January, [("E0601", 5_004)]), (April, [("E0950", 1), ("E0601", 4_904)]))));

    [Fact]
    public void A_page_can_begin_at_every_difference()
    {
        var editions = new EditionComparison(
            Edition((April, [("A4217", 1), ("E0601", 4_904), ("E0950", 7)])), Edition((April, [("A4217", 1), ("E0601", 4_904)]), (January, [("E0601", 5_004), ("K0001", 3)])));
        var all = editions.Rows().ToList();

        Assert.Equal(5, all.Count);
        for (var i = 0; i < all.Count; i++)
        {
            Assert.Equal(
                all.Skip(i + 1).Select(row => (row.Kind, row.Subject, row.AfterWindow)),
                editions.Rows(from: all[i].Next).Select(row => (row.Kind, row.Subject, row.AfterWindow)));
        }
    }

    private static List<RowDifference> Rows(Edition before, Edition after) => [.. new EditionComparison(before, after).Rows()];

    private static Edition Edition(params (DateOnly First, (string Code, int Cents)[] Rows)[] schedules)
    {
        var builder = new EditionBuilder { Id = "fees", Kind = EditionKind.Cms };
        foreach (var (first, rows) in schedules)
        {
            var info = new TableInfo(TableKind.Fees, PayerProgram.Medicare, Setting: null, $"{first:yyyy-MM-dd}", TableCoverage.Complete, ["f.csv"])
            {
                Span = new EffectiveWindow(first),
            };
            builder.WithFees(info, rows.Select(row => Row(row.Code, row.Cents)));
        }

        return builder.Build();
    }

    private static FeeScheduleRow Row(string code, int cents) => new(new FeePlaces(["PA"]), [cents, 0])
    {
        Code = ProcedureCode.Parse(code),
        Modifier = Modifier.Parse("RR"),
        SecondModifier = default,
        Jurisdiction = FeeJurisdiction.DmeContractor,
        Category = PaymentCategory.CappedRental,
        CeilingCents = 0,
        FloorCents = 0,
        Source = default,
    };
}
