using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.EquipmentHistory;

namespace DmeGrpc.Engine.Edits;

/// <summary>Which rental months a line bills.</summary>
/// <param name="First">The first, from 1.</param>
/// <param name="Last">The last.</param>
/// <param name="Delivered">The first day of the rental, as far as it is known.</param>
internal readonly record struct RentedMonth(int First, int Last, DateOnly Delivered);

/// <summary>
/// The rental months of a claim's lines: from the member's history where it is known, and else from KH, KI and KJ, of which each stands for months of one fee.
/// </summary>
internal sealed class RentedMonths
{
    private static readonly (Modifier Modifier, int Month)[] Numbered = [(Modifier.Parse("KH"), 1), (Modifier.Parse("KI"), 2), (Modifier.Parse("KJ"), 4)];

    private readonly Dictionary<LineReview, EquipmentLine> own = [];
    private readonly RentalHistory? rentals;

    public RentedMonths(ClaimReview review)
    {
        if (review.Context.Member is not MemberFacts.Known { Snapshot: var snapshot })
        {
            return;
        }

        foreach (var line in review.Lines)
        {
            // Numbers that are there twice are rejected, and no posted claim is without a name.
            if (line is { Code: { } code, Span: { } span, IsStopped: false })
            {
                own.Add(line, new EquipmentLine(string.Empty, line.Number, code, line.Modifiers, span, 1, review.Claim.BillingNpi) { HasNewNeedOnFile = line.Line.HasNewNeedOnFile });
            }
        }

        rentals = RentalHistory.Of(snapshot.History
            .Where(posted => posted is { Counts: true, Setting: ServiceSetting.DmeSupplier })
            .Select(posted => new EquipmentLine(
                $"{posted.Submitter} {posted.ClaimId}", posted.LineNumber, posted.Code, posted.Modifiers, posted.Span, 1, posted.SupplierNpi) { HasNewNeedOnFile = posted.HasNewNeedOnFile })
            .Concat(own.Values));
    }

    /// <summary>The months of a rental line; null where they are not known.</summary>
    public RentedMonth? Of(LineReview line)
    {
        if (rentals is not null)
        {
            return own.TryGetValue(line, out var rented) && rentals.MonthOf(rented) is { } month
                ? new RentedMonth(month.Number, month.LastNumber, month.Period.FirstDay)
                : null;
        }

        var named = Numbered.Where(each => line.Modifiers.Contains(each.Modifier)).ToList();
        return named.Count == 1 ? new RentedMonth(named[0].Month, named[0].Month, line.Span!.Value.From) : null;
    }
}
