using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Differences;
using DmeGrpc.Engine.Editions;
using DmeGrpc.TestSupport.NaiveOracle;
using DmeGrpc.TestSupport.RandomClaims;

namespace DmeGrpc.Engine.Tests.Differences;

/// <summary>The comparison of random editions against a second opinion written with dictionaries.</summary>
public sealed class RandomEditionTests
{
    [Fact]
    public void The_naive_comparer_finds_the_same_differences_in_400_pairs_of_editions()
    {
        var found = 0;
        for (var seed = 0; seed < 400; seed++)
        {
            var (before, after) = (EditionOf(seed, 1), EditionOf(seed, 2));

            var differences = new EditionComparison(before, after).Rows().Select(Text).ToList();

            Assert.Equal(NaiveComparer.Compare(before, after).Order(StringComparer.Ordinal), differences.Order(StringComparer.Ordinal));
            found += differences.Count;
        }

        Assert.True(found > 4_000, $"{found} differences are too few to mean anything");
    }

    [Fact]
    public void An_edition_has_no_difference_from_itself()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var comparison = new EditionComparison(EditionOf(seed, 1), EditionOf(seed, 1));

            Assert.Empty(comparison.Rows());
            Assert.All(comparison.Summarize(), table => Assert.Equal(0, table.Counts.Total));
        }
    }

    [Fact]
    public void Comparing_the_other_way_round_turns_every_difference_round()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var (before, after) = (EditionOf(seed, 1), EditionOf(seed, 2));
            var there = new EditionComparison(before, after).Rows();
            var back = new EditionComparison(after, before).Rows();

            Assert.Equal(
                there.Select(each => (each.Table, each.Subject, each.Kind, each.BeforeWindow, each.AfterWindow)).OrderBy(each => $"{each}", StringComparer.Ordinal),
                back.Select(each => (each.Table, each.Subject, Turned(each.Kind), each.AfterWindow, each.BeforeWindow)).OrderBy(each => $"{each}", StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Taking_up_after_any_difference_gives_the_rest()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var comparison = new EditionComparison(EditionOf(seed, 1), EditionOf(seed, 2));
            var all = comparison.Rows().ToList();
            for (var i = 0; i < all.Count; i++)
            {
                Assert.Equal(all.Skip(i + 1).Select(Text), comparison.Rows(from: all[i].Next).Select(Text));
            }
        }
    }

    [Fact]
    public void The_counts_are_those_of_the_rows_whatever_is_asked_for()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var comparison = new EditionComparison(EditionOf(seed, 1), EditionOf(seed, 2));
            DifferenceFilter[] filters =
            [
                DifferenceFilter.All, new() { Table = TableKind.PairEdits }, new() { Kinds = [DifferenceKind.Added, DifferenceKind.Closed] },
                new() { Program = PayerProgram.Medicare }, new() { Setting = ServiceSetting.Practitioner },
            ];
            foreach (var filter in filters)
            {
                var rows = comparison.Rows(filter).ToList();
                foreach (var summary in comparison.Summarize(filter))
                {
                    var ofTable = rows.FindAll(row => row.Table == summary.Table.Key);
                    Assert.All(Enum.GetValues<DifferenceKind>(), kind => Assert.Equal(ofTable.Count(row => row.Kind == kind), summary.Counts.Of(kind)));
                }

                Assert.Equal(rows.Count, comparison.Summarize(filter).Sum(summary => summary.Counts.Total));
                Assert.Equal(comparison.Rows().Where(row => filter.Includes(row.Table) && filter.Includes(row.Kind)).Select(Text), rows.Select(Text));
            }
        }
    }

    [Fact]
    public void The_order_of_rows_in_the_sources_does_not_matter()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var (before, after) = (EditionOf(seed, 1), EditionOf(seed, 2));

            Assert.Equal(
                new EditionComparison(before, after).Rows().Select(Text),
                new EditionComparison(EditionOf(seed, 1, reversed: true), EditionOf(seed, 2, reversed: true)).Rows().Select(Text));
        }
    }

    private static Edition EditionOf(int seed, int which, bool reversed = false)
    {
        // Both of one program and setting for most seeds, so that rows meet.
        var tables = RandomTables.Draw(new RandomChoice((seed * 10) + which));
        tables = seed % 10 == 0 ? tables : tables with { Program = "Medicaid", Setting = "Practitioner" };
        return (reversed ? Reversed(tables) : tables).ToEdition();
    }

    private static NaiveTables Reversed(NaiveTables tables) => tables with
    {
        Codes = tables.Codes is null ? null : [.. tables.Codes.Reverse()],
        Modifiers = tables.Modifiers is null ? null : [.. tables.Modifiers.Reverse()],
        Pairs = tables.Pairs is null ? null : [.. tables.Pairs.Reverse()],
        Parts = tables.Parts is null ? null : [.. tables.Parts.Reverse()],
        Limits = tables.Limits is null ? null : [.. tables.Limits.Reverse()],
        AddOns = tables.AddOns is null ? null : [.. tables.AddOns.Reverse()],
    };

    private static DifferenceKind Turned(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Added => DifferenceKind.Removed,
        DifferenceKind.Removed => DifferenceKind.Added,
        DifferenceKind.Closed => DifferenceKind.Reopened,
        DifferenceKind.Reopened => DifferenceKind.Closed,
        _ => kind,
    };

    private static string Text(RowDifference difference) => NaiveComparer.Text($"{difference.Kind}", Side(difference, before: true), Side(difference, before: false));

    private static NaiveRow? Side(RowDifference difference, bool before) => (before ? difference.BeforeWindow : difference.AfterWindow) is { } window
        ? new NaiveRow(
            NaiveComparer.TableText(difference.Table.Kind, difference.Table.Program, difference.Table.Setting), difference.Subject, window, true,
            string.Join('|', difference.Values.Where(value => value.Field is not (RowField.FirstDay or RowField.LastDay))
                .Select(value => before ? value.Before : value.After)))
        : null;
}
