using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.EquipmentHistory;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// When the items of a claim were delivered, which decides whether they need an authorization: the first day of the line; of a month of rental the
/// first day of the period of continuous use (42 CFR 414.230) that lines of the claim and the supplier's earlier claims show.
/// </summary>
/// <remarks>Lines of the claim tell it whatever else is wrong with them, so that what is found on one changes nothing for another.</remarks>
internal sealed class DeliveryDays(ClaimReview review)
{
    private static readonly Modifier FirstMonth = Modifier.Parse("KH");
    private static readonly Modifier[] LaterMonths = [Modifier.Parse("KI"), Modifier.Parse("KJ")];

    private Dictionary<LineReview, EquipmentLine> Own => field ??= review.Lines.Where(IsMonth)
        .Select((line, place) => (line, place))
        .ToDictionary(one => one.line, one => Equipment(one.line, one.place));

    private List<EquipmentLine> Lines => field ??= [.. Own.Values, .. review.Standing.Select(line => EquipmentLine.Of(line.Posted!))];

    private RentalHistory Rentals => field ??= RentalHistory.Of(Lines);

    /// <summary>When the item of a line with a code and days was delivered.</summary>
    public DeliveryDay Of(LineReview line)
    {
        if (!IsMonth(line))
        {
            return new DeliveryDay(line.Span!.Value.From, IsKnown: true);
        }

        var day = Rentals.MonthOf(Own[line])!.Period.FirstDay;
        return new DeliveryDay(day, !IsLater(line) || IsBegunHere(line, day) || IsOnFile(line, day));
    }

    private static bool IsMonth(LineReview line) => line is { Code: not null, Span: not null } && line.ModifierSpan.Contains(EquipmentModifiers.Rental);

    private bool IsOnFile(LineReview line, DateOnly day) => review.Context.Member is MemberFacts.Known { Snapshot.HistoryFrom: var historyFrom }
        && !new UnseenMonths(historyFrom, RentalRules.Default, Lines).MayPrecede(line.Code!.Value, day);

    private static bool IsLater(LineReview line) => line.Modifiers.Any(LaterMonths.Contains) && !line.Modifiers.Contains(FirstMonth);

    private bool IsBegunHere(LineReview line, DateOnly day) => Own.Keys.Any(other =>
        other.Code == line.Code && other.Span!.Value.From == day && other.Modifiers.Contains(FirstMonth));

    private static EquipmentLine Equipment(LineReview line, int number) =>
        new(string.Empty, number, line.Code!.Value, line.Modifiers, line.Span!.Value, 1, string.Empty) { HasNewNeedOnFile = line.Line.HasNewNeedOnFile };
}
