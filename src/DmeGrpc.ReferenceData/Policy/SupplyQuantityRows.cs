using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Policy;
using DmeGrpc.ReferenceData.Plans;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Policy;

/// <summary>
/// Reads supply_quantities.csv: code, modifier, units, months, effective_date, end_date, source, grade. The months end with the day of service; a blank
/// modifier is for every line.
/// </summary>
internal static class SupplyQuantityRows
{
    public const string FileName = "supply_quantities.csv";

    private static readonly string[] Columns = ["code", "modifier", "units", "months", "effective_date", "end_date"];

    public static List<SupplyQuantity> Read(Stream stream, ProblemList problems)
    {
        var quantities = new List<SupplyQuantity>();
        foreach (var row in PolicyRows.Read(stream, FileName, problems, Columns))
        {
            var code = row.Code("code");
            var months = row.Positive("months");
            if (row.IsSound && months > PlanLimits.PeriodMonths)
            {
                row.Refuse($"months: it is more than {PlanLimits.PeriodMonths}.");
            }

            var items = new ItemSelection([new CodeRange(code, code)], []);
            var limit = new ItemLimit(items, row.Positive("units"), new LimitPeriod(months, LimitAlignment.Rolling));
            var quantity = new SupplyQuantity(row.OptionalModifier("modifier"), limit, row.Window("effective_date", "end_date"), row.Origin(FileName));
            if (row.IsSound)
            {
                quantities.Add(quantity);
            }
        }

        return quantities;
    }
}
