using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.CodeChecks;

/// <summary>The unit limit (MUE) of an item that suppliers bill, with its place.</summary>
/// <param name="Period">The table.</param>
/// <param name="Limit">The limit.</param>
public sealed record ListedUnitLimit(TablePeriod<UnitLimitTable> Period, UnitLimit Limit)
{
    internal static IReadOnlyList<ListedUnitLimit> Of(CheckCircumstances circumstances, ItemFacts item, CheckNotes notes)
    {
        var limits = new List<ListedUnitLimit>();
        if (circumstances.Catalog.UnitLimits(circumstances.Program, ServiceSetting.DmeSupplier).On(circumstances.Day) is not { } period)
        {
            notes.Missing($"Whether a unit limit (MUE) holds {item.Code} was not evaluated: no table of {circumstances.Program} answers for {circumstances.Day:yyyy-MM-dd}.");
            return limits;
        }

        notes.Hold(period.Days);
        foreach (var limit in period.Table.Find(item.Code))
        {
            notes.Hold(limit.Window);
            if (limit.Window.Contains(circumstances.Day))
            {
                limits.Add(new ListedUnitLimit(period, limit));
            }
        }

        if (limits.Count == 0)
        {
            notes.Missing(period.Info.Coverage.Includes(item.Code)
                ? $"Whether a unit limit (MUE) holds {item.Code} was not evaluated: none is published for that day, and some are confidential."
                : $"Whether a unit limit (MUE) holds {item.Code} was not evaluated: the edition holds only part of the table.");
        }

        return limits;
    }
}
