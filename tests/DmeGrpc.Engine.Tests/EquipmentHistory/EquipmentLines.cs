using System.Globalization;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.EquipmentHistory;

namespace DmeGrpc.Engine.Tests.EquipmentHistory;

/// <summary>Writes histories in short: "E0601 RR 2026-01-15".</summary>
internal static class EquipmentLines
{
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Code, modifiers, first day, and the last day if another; a claim for each.</summary>
    public static EquipmentLine Line(string text, string claimId = "C1", string supplier = "1234567893")
    {
        var words = text.Split(' ');
        var days = words.Where(word => word.Length == 10).Select(Day).ToList();
        return new EquipmentLine(
            claimId, 1, ProcedureCode.Parse(words[0]), [.. words.Where(word => word.Length == 2).Select(Modifier.Parse)], new ServiceSpan(days[0], days[^1]), 1, supplier);
    }

    public static List<EquipmentLine> Lines(params string[] texts) => [.. texts.Select((text, i) => Line(text, $"C{i + 1}"))];

    /// <summary>A rental month on the same day of every month.</summary>
    public static List<EquipmentLine> Monthly(string code, string firstDay, int months) =>
        Lines([.. Enumerable.Range(0, months).Select(i => $"{code} RR {Day(firstDay).AddMonths(i):yyyy-MM-dd}")]);

    public static IEnumerable<int> Numbers(this IEnumerable<EquipmentLine> lines, RentalRules? rules = null)
    {
        var all = lines.ToList();
        var history = RentalHistory.Of(all, rules);
        return all.Select(line => history.MonthOf(line)!.Number);
    }
}
