using DmeGrpc.Cli.Output;
using DmeGrpc.Coverage.V1;

namespace DmeGrpc.Cli.FrontDesks;

/// <summary>Shows answers about codes: all of them in one table, and below it what there is to say of each.</summary>
internal sealed class CheckReport(PlainTables text)
{
    private static readonly string[] Headings = ["Code", "Covered", "Authorization", "Order first", "Vendor", "Bill with", "Limit"];

    public void Write(CheckCodesResponse answer)
    {
        var table = PlainTables.New(Headings);
        foreach (var check in answer.Checks)
        {
            PlainTables.Add(table,
            [
                CheckText.Item(check), CheckText.Of(check.Covered), CheckText.Of(check.Authorization.Needed), CheckText.Of(check.OrderRequirement),
                CheckText.Of(check.Vendor), CheckText.BillWith(check), string.Join(", ", check.UnitLimits.Select(limit => $"{limit.Limit}")),
            ]);
        }

        text.Show(table);
        foreach (var check in answer.Checks)
        {
            WriteDetails(check);
        }
    }

    private void WriteDetails(CodeCheck check)
    {
        text.Blank();
        text.Line(CheckText.Item(check), PlainTables.Bold);
        var details = PlainTables.New(["", ""]);
        details.ShowHeaders = false;
        foreach (var (what, words) in CheckText.DetailsOf(check))
        {
            PlainTables.Add(details, [$"  {what}", words]);
        }

        text.Show(details);
    }
}
