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
                PairEditSelfCheck.Run(pairs, edition.Index);
            }

            if (edition.UnitLimits(program, setting) is { } limits)
            {
                Check(limits.Info, limits.Rows, row => row.Code, limits.Find, row => row.Window);
            }
        }
    }

    // Rows of one key stand together, newest window first, so that one pass sees both; a malicious file cannot make it slow.
    private static void Check<TRow, TKey>(
        TableInfo info, IReadOnlyList<TRow> rows, Func<TRow, TKey> keyOf, Lookup<TKey, TRow> find, Func<TRow, EffectiveWindow>? windowOf)
    {
        for (var start = 0; start < rows.Count;)
        {
            var key = keyOf(rows[start]);
            var found = find(key);
            var overlaps = default(OverlapCheck);
            Require(found.Length > 0 && found.Length <= rows.Count - start, info, key);
            for (var i = 0; i < found.Length; i++)
            {
                Require(EqualityComparer<TRow>.Default.Equals(found[i], rows[start + i]), info, key);
                if (windowOf is not null && overlaps.Sees(windowOf(found[i])))
                {
                    throw new InvalidDataException($"{info.Kind}: {key} has two rows for the same day.");
                }
            }

            start += found.Length;
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
