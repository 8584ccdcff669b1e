using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Editions;

/// <summary>Looks every row of an edition up once, and sees that no two rows of one key answer for the same day.</summary>
internal static class EditionSelfCheck
{
    public static void Run(Edition edition)
    {
        if (edition.Codes is { } codes)
        {
            Check(codes.Info, codes.Rows, row => row.Code, codes.Find, row => row.Validity);
        }

        foreach (var row in edition.Modifiers?.Rows ?? [])
        {
            Require(edition.Modifiers!.Find(row.Modifier) == row, edition.Modifiers.Info, row.Modifier);
        }

        foreach (var program in Enum.GetValues<PayerProgram>())
        {
            CheckProgram(edition, program);
        }
    }

    private static void CheckProgram(Edition edition, PayerProgram program)
    {
        if (edition.IntegralPairs(program) is { } integral)
        {
            Check(integral.Info, integral.Rows, row => (row.ColumnOne, row.ColumnTwo), key => integral.Find(key.ColumnOne, key.ColumnTwo), row => row.Window);
        }

        if (edition.AddOns(program) is { } addOns)
        {
            Check(addOns.Info, addOns.Rows, row => row.AddOn, addOns.Find, windowOf: null);
        }

        foreach (var setting in Enum.GetValues<ServiceSetting>())
        {
            if (edition.PairEdits(program, setting) is { } pairs)
            {
                Check(pairs.Info, pairs.Rows, row => (row.ColumnOne, row.ColumnTwo), key => pairs.Find(key.ColumnOne, key.ColumnTwo),
                    row => row.EverApplied ? row.Window : null);
            }

            if (edition.UnitLimits(program, setting) is { } limits)
            {
                Check(limits.Info, limits.Rows, row => row.Code, limits.Find, row => row.Window);
            }
        }
    }

    private static void Check<TRow, TKey>(
        TableInfo info, IReadOnlyList<TRow> rows, Func<TRow, TKey> keyOf, Lookup<TKey, TRow> find, Func<TRow, EffectiveWindow?>? windowOf)
    {
        foreach (var row in rows)
        {
            var key = keyOf(row);
            var found = find(key);
            Require(found.Contains(row), info, key);
            if (windowOf?.Invoke(row) is not { } window)
            {
                continue;
            }

            var overlapping = 0;
            foreach (var other in found)
            {
                overlapping += windowOf(other) is { } otherWindow && otherWindow.Overlaps(window) ? 1 : 0;
            }

            if (overlapping > 1)
            {
                throw new InvalidDataException($"{info.Kind}: {key} has two rows for the same day.");
            }
        }
    }

    private static void Require<TKey>(bool found, TableInfo info, TKey key)
    {
        if (!found)
        {
            throw new InvalidOperationException($"{info.Kind}: the row of {key} is not found again.");
        }
    }

    private delegate ReadOnlySpan<TRow> Lookup<in TKey, TRow>(TKey key);
}
