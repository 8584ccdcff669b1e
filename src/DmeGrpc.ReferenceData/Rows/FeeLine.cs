using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Csv;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Rows;

/// <summary>A line of fees.csv. Its fees are "AK 93.44 -; PA 50.04 91.18": state, non-rural and rural fee in dollars, - for none.</summary>
internal sealed record FeeLine(
    ProcedureCode Code, Modifier Modifier, Modifier SecondModifier, FeeJurisdiction Jurisdiction, PaymentCategory Category, int CeilingCents, int FloorCents,
    IReadOnlyDictionary<string, (int NonRural, int Rural)> Fees, SourceRow Source)
{
    private const string NoFee = "-";

    public static FeeLine Read(RowFields row) => new(
        row.Code("code"), row.OptionalModifier("modifier"), row.OptionalModifier("second_modifier"), row.Word("jurisdiction", SourceWords.Jurisdictions),
        row.Word("payment_category", SourceWords.Categories), row.Cents("ceiling"), row.Cents("floor"), ReadFees(row), row.Source);

    public FeeScheduleRow ToRow(FeePlaces places) => new(places, [.. places.States.SelectMany(state => FeesOf(state))])
    {
        Code = Code,
        Modifier = Modifier,
        SecondModifier = SecondModifier,
        Jurisdiction = Jurisdiction,
        Category = Category,
        CeilingCents = CeilingCents,
        FloorCents = FloorCents,
        Source = Source,
    };

    private int[] FeesOf(string state) => Fees.TryGetValue(state, out var fee) ? [fee.NonRural, fee.Rural] : [0, 0];

    private static Dictionary<string, (int NonRural, int Rural)> ReadFees(RowFields row)
    {
        var fees = new Dictionary<string, (int NonRural, int Rural)>();
        foreach (var fee in row.Text("fees").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (fee.Split(' ') is not [var state, var nonRural, var rural])
            {
                row.Refuse($"fees: {Shown.Text(fee)} is not a state with its non-rural and its rural fee, such as PA 50.04 91.18.");
            }
            else if (!StateCode.IsKnown(state))
            {
                row.Refuse($"fees: {Shown.Text(state)} is no postal code.");
            }
            else if (!fees.TryAdd(state, (CentsOf(row, nonRural), CentsOf(row, rural))))
            {
                row.Refuse($"fees: {state} is there twice.");
            }
        }

        return fees;
    }

    private static int CentsOf(RowFields row, string text) => text == NoFee ? 0 : row.Cents("fees", text);
}
