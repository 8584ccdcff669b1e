using System.Globalization;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Differences;

/// <summary>The shape of the rows of the tables about fees and what must be there before an item is delivered.</summary>
internal static class PaymentRowShapes
{
    public static RowShape<DatedRow<FeeScheduleRow>> Fees { get; } = new()
    {
        CompareKeys = (x, y) => x.Row.Code.CompareTo(y.Row.Code) is var byCode && byCode != 0 ? byCode : FeeTable.CompareModifiers(x.Row, y.Row),
        SameContent = (x, y) => x.Window == y.Window && x.Row.HasContentOf(y.Row),
        SubjectOf = dated => $"{dated.Row}",
        WindowOf = dated => dated.Window,
        TableOf = dated => dated.Table,
        SourceOf = dated => dated.Row.Source,
        Contents =
        [
            new(RowField.PaymentCategory, dated => $"{dated.Row.Category}"),
            new(RowField.FeeJurisdiction, dated => $"{dated.Row.Jurisdiction}"),
            new(RowField.FeeBounds, dated => dated.Row is { CeilingCents: 0, FloorCents: 0 } ? string.Empty : $"{Dollars(dated.Row.CeilingCents)}-{Dollars(dated.Row.FloorCents)}"),
            new(RowField.Fees, dated => FeesOf(dated.Row)),
        ],
    };

    public static RowShape<DatedRow<RuralZip>> RuralZips { get; } = new()
    {
        CompareKeys = (x, y) => x.Row.Zip.CompareTo(y.Row.Zip),
        SameContent = (x, y) => x.Window == y.Window && x.Row with { Source = y.Row.Source, QuarterStart = y.Row.QuarterStart } == y.Row,
        SubjectOf = dated => $"{dated.Row.Zip:00000}",
        WindowOf = dated => dated.Window,
        TableOf = dated => dated.Table,
        SourceOf = dated => dated.Row.Source,
        Contents =
        [
            new(RowField.State, dated => dated.Row.State),
            new(RowField.FormerBiddingArea, dated => dated.Row.FormerBiddingArea),
        ],
    };

    public static RowShape<PriorAuthorizationRequirement> PriorAuthorizations { get; } = new()
    {
        CompareKeys = (x, y) => x.Code.CompareTo(y.Code) is var byCode && byCode != 0 ? byCode : y.Phase.CompareTo(x.Phase),
        SameContent = (x, y) => x with { Source = y.Source } == y,
        SubjectOf = row => string.Create(CultureInfo.InvariantCulture, $"{row.Code} phase {row.Phase}"),
        WindowOf = row => row.Window,
        SourceOf = row => row.Source,
        Contents =
        [
            new(RowField.States, row => row.States.ToString()),
            new(RowField.PriorAuthorizationFamily, row => $"{row.Family}"),
        ],
    };

    public static RowShape<FaceToFaceOrder> FaceToFaceOrders { get; } = new()
    {
        CompareKeys = (x, y) => x.Code.CompareTo(y.Code),
        SameContent = (x, y) => x with { Source = y.Source } == y,
        SubjectOf = row => $"{row.Code}",
        WindowOf = row => row.Window,
        SourceOf = row => row.Source,
        Contents = [],
    };

    public static RowShape<DatedRow<DiagnosisCode>> DiagnosisCodes { get; } = new()
    {
        CompareKeys = (x, y) => string.CompareOrdinal(x.Row.Code, y.Row.Code),
        SameContent = (x, y) => x.Window == y.Window && x.Row with { Source = y.Row.Source } == y.Row,
        SubjectOf = dated => dated.Row.Code,
        WindowOf = dated => dated.Window,
        TableOf = dated => dated.Table,
        SourceOf = dated => dated.Row.Source,
        Contents = [new(RowField.Billable, dated => dated.Row.IsBillable ? "yes" : "heading")],
    };

    // "50.04/91.18 PA, 93.44/0.00 AK": each pair of fees once, with its states.
    private static string FeesOf(FeeScheduleRow row) => string.Join(
        ", ",
        row.States.Select((state, place) => (State: state, NonRural: row.AllCents[place * 2], Rural: row.AllCents[(place * 2) + 1]))
            .GroupBy(fee => (fee.NonRural, fee.Rural), fee => fee.State)
            .Select(fees => $"{Dollars(fees.Key.NonRural)}/{Dollars(fees.Key.Rural)} {string.Join(' ', fees.Order(StringComparer.Ordinal))}")
            .Order(StringComparer.Ordinal));

    private static string Dollars(int cents) => (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
