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
            CheckPayment(edition, program);
        }

        foreach (var table in edition.DiagnosisYears)
        {
            Check(table.Info, table.Rows, row => row.Code, code => table.Find(code).ToArray(), row => row.Validity);
        }
    }

    private static void CheckPayment(Edition edition, PayerProgram program)
    {
        foreach (var table in edition.FeeSchedules(program))
        {
            Check(table.Info, table.Rows, row => row.Code, table.Find, windowOf: null);
            RequireOneRowEach(table);
        }

        foreach (var table in edition.RuralZipQuarters(program))
        {
            foreach (var row in table.Rows)
            {
                Require(table.Find(row.Zip) == row, table.Info, row.Zip);
            }
        }

        if (edition.PriorAuthorizations(program) is { } required)
        {
            Check(required.Info, required.Rows, row => row.Code, required.Find, windowOf: null);
            RequireNoOverlap(required);
        }

        if (edition.FaceToFaceOrders(program) is { } orders)
        {
            Check(orders.Info, orders.Rows, row => row.Code, orders.Find, row => row.Window);
        }
    }

    private static void RequireOneRowEach(FeeTable table)
    {
        for (var i = 1; i < table.Rows.Count; i++)
        {
            if (table.Rows[i - 1].Code == table.Rows[i].Code && FeeTable.CompareModifiers(table.Rows[i - 1], table.Rows[i]) == 0)
            {
                throw new InvalidDataException($"{table.Info.Kind}: {table.Rows[i]} has two rows.");
            }
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

    // Phases of one code go on side by side, since a later one adds states; windows of one phase do not.
    private static void RequireNoOverlap(PriorAuthorizationTable table)
    {
        var overlaps = default(OverlapCheck);
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            if (i == 0 || (table.Rows[i - 1].Code, table.Rows[i - 1].Phase) != (row.Code, row.Phase))
            {
                overlaps = default;
            }

            if (overlaps.Sees(row.Window))
            {
                throw new InvalidDataException($"{table.Info.Kind}: {row.Code} has two rows of phase {row.Phase} for the same day.");
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
