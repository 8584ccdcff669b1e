using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Edits;

/// <summary>Which rental months a line bills.</summary>
/// <param name="First">The first, from 1.</param>
/// <param name="Last">The last.</param>
/// <param name="Delivered">The first day of the rental, as far as it is known.</param>
internal readonly record struct RentedMonths(int First, int Last, DateOnly Delivered)
{
    private static readonly (Modifier Modifier, int Month)[] Numbered = [(Modifier.Parse("KH"), 1), (Modifier.Parse("KI"), 2), (Modifier.Parse("KJ"), 4)];

    /// <summary>
    /// The months of a rental line: from the member's history where it is known, and else from KH, KI and KJ, of which each stands for months of one fee.
    /// Null where neither tells.
    /// </summary>
    public static RentedMonths? Of(LineReview line, MemberEquipment? equipment)
    {
        if (equipment is not null)
        {
            return equipment.MonthOf(line) is { } month ? new RentedMonths(month.Number, month.LastNumber, month.Period.FirstDay) : null;
        }

        var named = Numbered.Where(each => line.Modifiers.Contains(each.Modifier)).ToList();
        return named.Count == 1 ? new RentedMonths(named[0].Month, named[0].Month, line.Span!.Value.From) : null;
    }
}
