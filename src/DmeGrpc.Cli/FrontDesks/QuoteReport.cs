using System.Globalization;
using DmeGrpc.Cli.Output;
using DmeGrpc.Coverage.V1;
using DmeGrpc.Reference.V1;

namespace DmeGrpc.Cli.FrontDesks;

/// <summary>Shows a quote: the fees it rests on, the months, and what comes of it.</summary>
internal sealed class QuoteReport(PlainTables text)
{
    private static readonly string[] Headings = ["Month", "Fee", "Rent so far", "Buying so far", "Bill with", ""];

    public void Write(EquipmentQuote quote, string state)
    {
        text.Line($"{quote.ProcedureCode} in {state}, {AreaOf(quote.FeeArea)}", PlainTables.Bold);
        foreach (var fee in quote.Fees)
        {
            text.Line($"  {FeeWords(fee)}", PlainTables.Faint);
        }

        if (quote.Months.Count > 0)
        {
            var table = PlainTables.New(Headings, firstNumber: 0, numbers: 4);
            foreach (var month in quote.Months)
            {
                PlainTables.Add(table,
                [
                    $"{month.Month}", Dollars(month.FeeCents), Dollars(month.RentCents), month.HasPurchaseCents ? Dollars(month.PurchaseCents) : "not sold",
                    string.Join(' ', month.ExpectedModifiers), month.Month == quote.BreakEvenMonth ? "breaks even" : string.Empty,
                ]);
            }

            text.Show(table);
        }

        text.Line(quote.Message);
    }

    private static string FeeWords(Fee fee)
    {
        var item = string.Join(' ', fee.Row.Modifiers.Prepend(fee.Row.ProcedureCode));
        var cents = fee.HasFeeCents ? Dollars(fee.FeeCents) : "no fee";
        return string.Create(CultureInfo.InvariantCulture, $"{item}: {cents} ({fee.Row.Table.Release}; {fee.Row.Table.EditionId}, {fee.Row.Table.Source} line {fee.Row.Table.Row})");
    }

    private static string AreaOf(FeeArea area) => area switch
    {
        FeeArea.Rural => "rural fees",
        FeeArea.NonRural => "non-rural fees",
        FeeArea.FormerBidding => "a former competitive bidding area",
        _ => "fees of an unknown area",
    };

    private static string Dollars(long cents) => (cents / 100m).ToString("#,0.00", CultureInfo.InvariantCulture);
}
