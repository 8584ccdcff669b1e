using System.Globalization;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Tests.Differences;

/// <summary>One row as plain text: its table, its codes, its days, whether it ever applied, and everything it says.</summary>
internal sealed record NaiveRow(string Table, string Subject, EffectiveWindow Window, bool EverApplied, string Contents);

/// <summary>A second opinion on the differences of two editions: all rows in dictionaries, and every row held against every other of its codes.</summary>
internal static class NaiveComparer
{
    /// <summary>Each difference as one text, in no order that means anything.</summary>
    public static IEnumerable<string> Compare(Edition before, Edition after)
    {
        var rowsBefore = RowsOf(before).ToLookup(row => (row.Table, row.Subject));
        var rowsAfter = RowsOf(after).ToLookup(row => (row.Table, row.Subject));
        return rowsBefore.Select(group => group.Key).Union(rowsAfter.Select(group => group.Key))
            .SelectMany(key => CompareRows([.. rowsBefore[key]], [.. rowsAfter[key]]));
    }

    public static string Text(string kind, NaiveRow? before, NaiveRow? after) => string.Create(
        CultureInfo.InvariantCulture, $"{(before ?? after)!.Table} {(before ?? after)!.Subject} {kind}: {Side(before)} => {Side(after)}");

    public static string TableText(TableKind kind, PayerProgram? program, ServiceSetting? setting) => $"{kind} {program} {setting}";

    private static IEnumerable<string> CompareRows(List<NaiveRow> before, List<NaiveRow> after)
    {
        foreach (var row in before.ToList().Where(after.Remove))
        {
            before.Remove(row);
        }

        Func<NaiveRow, NaiveRow, bool>[] sameRow =
        [
            (x, y) => x.Window.First == y.Window.First && x.EverApplied == y.EverApplied,
            (x, y) => x.Window.First == y.Window.First,
            (x, y) => x.EverApplied && y.EverApplied && x.Window.Overlaps(y.Window),
        ];
        foreach (var isSame in sameRow)
        {
            foreach (var x in before.OrderByDescending(row => row.Window.First).ToList())
            {
                if (after.OrderByDescending(row => row.Window.First).FirstOrDefault(y => isSame(x, y)) is { } y)
                {
                    before.Remove(x);
                    after.Remove(y);
                    yield return Text(Kind(x, y), x, y);
                }
            }
        }

        foreach (var x in before)
        {
            yield return Text("Removed", x, null);
        }

        foreach (var y in after)
        {
            yield return Text("Added", null, y);
        }
    }

    private static string Kind(NaiveRow before, NaiveRow after) => (before.Window.Last is null, after.Window.Last is null) switch
    {
        (true, false) => "Closed",
        (false, true) => "Reopened",
        _ => "Changed",
    };

    private static string Side(NaiveRow? row) => row is null ? "nothing" : $"{row.Window} {row.Contents}";

    private static IEnumerable<NaiveRow> RowsOf(Edition edition)
    {
        foreach (var row in edition.Codes?.Rows ?? [])
        {
            yield return new NaiveRow(TableText(TableKind.Codes, null, null), $"{row.Code}", row.Validity, true, $"{row.ShortName}|{row.Category}|{row.Family}");
        }

        foreach (var row in edition.Modifiers?.Rows ?? [])
        {
            yield return new NaiveRow(TableText(TableKind.Modifiers, null, null), $"{row.Modifier}", row.Validity, true, row.ShortName);
        }

        foreach (var row in Enum.GetValues<PayerProgram>().SelectMany(program => RowsOf(edition, program)))
        {
            yield return row;
        }
    }

    private static IEnumerable<NaiveRow> RowsOf(Edition edition, PayerProgram program)
    {
        foreach (var setting in Enum.GetValues<ServiceSetting>())
        {
            foreach (var row in edition.PairEdits(program, setting)?.Rows ?? default)
            {
                yield return new NaiveRow(TableText(TableKind.PairEdits, program, setting), Pair(row.ColumnOne, row.ColumnTwo), row.Window,
                    row.Indicator != ModifierIndicator.NotApplicable, $"{(int)row.Indicator}|{row.Rationale}");
            }

            foreach (var row in edition.UnitLimits(program, setting)?.Rows ?? [])
            {
                yield return new NaiveRow(TableText(TableKind.UnitLimits, program, setting), $"{row.Code}", row.Window, true,
                    $"{row.Limit}|{(row.Indicator == AdjudicationIndicator.None ? "" : $"{(int)row.Indicator}")}|{row.Rationale}");
            }
        }

        foreach (var row in edition.IntegralPairs(program)?.Rows ?? [])
        {
            yield return new NaiveRow(TableText(TableKind.IntegralPairs, program, null), Pair(row.ColumnOne, row.ColumnTwo), row.Window, true, $"{row.Origin}");
        }

        foreach (var row in edition.AddOns(program)?.Rows ?? [])
        {
            yield return new NaiveRow(TableText(TableKind.AddOnCodes, program, null),
                row.Primary is { } primary ? Pair(row.AddOn, primary) : $"{row.AddOn}", row.Window, true, $"{(int)row.Type}");
        }

        foreach (var row in edition.PriorAuthorizations(program)?.Rows ?? [])
        {
            yield return new NaiveRow(TableText(TableKind.PriorAuthorizations, program, null), $"{row.Code} phase {row.Phase}", row.Window, true, $"{row.States}|{row.Family}");
        }

        foreach (var row in edition.FaceToFaceOrders(program)?.Rows ?? [])
        {
            yield return new NaiveRow(TableText(TableKind.FaceToFaceOrders, program, null), $"{row.Code}", row.Window, true, string.Empty);
        }

        foreach (var table in edition.FeeSchedules(program))
        {
            foreach (var row in table.Rows)
            {
                yield return new NaiveRow(
                    TableText(TableKind.Fees, program, null), $"{row}", table.Info.Span, true,
                    string.Create(CultureInfo.InvariantCulture, $"{row.Category}|{row.Jurisdiction}||{row.AllCents[0] / 100m:0.00}/{row.AllCents[1] / 100m:0.00} {row.States[0]}"));
            }
        }

        foreach (var table in edition.RuralZipQuarters(program))
        {
            foreach (var row in table.Rows)
            {
                yield return new NaiveRow(TableText(TableKind.RuralZips, program, null), $"{row.Zip:00000}", table.Info.Span, true, $"{row.State}|{row.FormerBiddingArea}");
            }
        }
    }

    private static string Pair(ProcedureCode one, ProcedureCode two) => $"{one} / {two}";
}
