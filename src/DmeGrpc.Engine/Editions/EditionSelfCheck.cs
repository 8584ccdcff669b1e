using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Editions;

/// <summary>Looks every row of an edition up once, and sees that no two rows of one key answer for the same day.</summary>
internal static class EditionSelfCheck
{
    /// <summary>The checks, in the tables' order. Each is of one table alone, so that they may run at the same time.</summary>
    public static IReadOnlyList<Action> Of(Edition edition)
    {
        var checks = new List<Action>();
        if (edition.Codes is { } codes)
        {
            checks.Add(() => Check(codes.Info, codes.Rows, row => row.Code, codes.Find, row => row.Validity));
        }

        if (edition.Modifiers is { } modifiers)
        {
            checks.Add(() => CheckEach(modifiers.Info, modifiers.Rows, row => modifiers.Find(row.Modifier) == row, row => row.Modifier));
        }

        foreach (var program in Enum.GetValues<PayerProgram>())
        {
            AddProgram(checks, edition, program);
            AddPayment(checks, edition, program);
        }

        foreach (var table in edition.DiagnosisYears)
        {
            checks.Add(() => Check(table.Info, table.Rows, row => row.Code, code => table.Find(code).ToArray(), row => row.Validity));
        }

        return checks;
    }

    private static void AddPayment(List<Action> checks, Edition edition, PayerProgram program)
    {
        foreach (var table in edition.FeeSchedules(program))
        {
            checks.Add(() =>
            {
                Check(table.Info, table.Rows, row => row.Code, table.Find, windowOf: null);
                RequireOneRowEach(table);
            });
        }

        foreach (var table in edition.RuralZipQuarters(program))
        {
            checks.Add(() => CheckEach(table.Info, table.Rows, row => table.Find(row.Zip) == row, row => row.Zip));
        }

        if (edition.PriorAuthorizations(program) is { } required)
        {
            checks.Add(() =>
            {
                Check(required.Info, required.Rows, row => row.Code, required.Find, windowOf: null);
                RequireNoOverlap(required);
            });
        }

        if (edition.FaceToFaceOrders(program) is { } orders)
        {
            checks.Add(() => Check(orders.Info, orders.Rows, row => row.Code, orders.Find, row => row.Window));
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

    private static void AddProgram(List<Action> checks, Edition edition, PayerProgram program)
    {
        if (edition.IntegralPairs(program) is { } integral)
        {
            checks.Add(() => Check(
                integral.Info, integral.Rows, row => (row.ColumnOne, row.ColumnTwo), key => integral.Find(key.ColumnOne, key.ColumnTwo), row => row.Window));
        }

        if (edition.AddOns(program) is { } addOns)
        {
            checks.Add(() => Check(addOns.Info, addOns.Rows, row => row.AddOn, addOns.Find, windowOf: null));
        }

        foreach (var setting in Enum.GetValues<ServiceSetting>())
        {
            if (edition.PairEdits(program, setting) is { } pairs)
            {
                checks.Add(() => PairEditSelfCheck.Run(pairs, edition.Index));
            }

            if (edition.UnitLimits(program, setting) is { } limits)
            {
                checks.Add(() => Check(limits.Info, limits.Rows, row => row.Code, limits.Find, row => row.Window));
            }
        }
    }

    private static void CheckEach<TRow, TKey>(TableInfo info, IReadOnlyList<TRow> rows, Func<TRow, bool> isFound, Func<TRow, TKey> keyOf)
    {
        foreach (var row in rows)
        {
            Require(isFound(row), info, keyOf(row));
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
