using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Policy;

namespace DmeGrpc.Engine.EquipmentHistory;

/// <summary>The groups of same or similar items. A code is in one group at most.</summary>
public sealed class SimilarItems
{
    /// <summary>Takes the groups.</summary>
    /// <exception cref="ArgumentException">A code is in two of them, or twice in one.</exception>
    public SimilarItems(IEnumerable<SimilarItemGroup> groups)
    {
        Groups = [.. groups];
        var ranges = Groups.SelectMany(group => group.Codes.Select(range => (group.Id, Range: range))).OrderBy(entry => entry.Range.First).ToList();
        foreach (var (entry, next) in ranges.Zip(ranges.Skip(1)))
        {
            if (entry.Range.Overlaps(next.Range))
            {
                throw new ArgumentException($"{entry.Range} of {entry.Id} and {next.Range} of {next.Id} share a code.", nameof(groups));
            }
        }
    }

    /// <summary>The groups, in the order given.</summary>
    public IReadOnlyList<SimilarItemGroup> Groups { get; }

    /// <summary>The code's group; null when it is in none.</summary>
    public SimilarItemGroup? GroupOf(ProcedureCode code)
    {
        for (var i = 0; i < Groups.Count; i++)
        {
            if (Groups[i].Contains(code))
            {
                return Groups[i];
            }
        }

        return null;
    }

    /// <summary>
    /// What the member was given of the same group and is still in its useful lifetime on the day: the lines that make the item a same or similar one.
    /// Later rental months of the same period of use are left out, and so is everything given on the day itself or after it.
    /// </summary>
    /// <param name="lines">One member's paid lines.</param>
    /// <param name="code">The item that is asked for.</param>
    /// <param name="day">The day it is asked for.</param>
    /// <param name="lifetimes">Useful lifetimes; what has none to wait for stands in no way.</param>
    /// <param name="rules">How periods of use are found; null for the defaults.</param>
    public IReadOnlyList<SimilarItem> Before(
        IEnumerable<EquipmentLine> lines, ProcedureCode code, DateOnly day, UsefulLifetimes lifetimes, RentalRules? rules = null)
    {
        var group = GroupOf(code);
        var known = lines.Where(line => line.Span.From < day && (line.Code == code || group?.Contains(line.Code) == true)).ToList();
        var firstMonths = RentalHistory.Of(known, rules).Months.GroupBy(month => (month.Line.Code, month.Period.FirstDay)).Select(period => period.First().Line);
        return
        [
            .. known.Where(line => line.IsPurchase).Concat(firstMonths)
                .Where(line => lifetimes.Of(line.Code)?.Contains(line.Span.From, day) == true)
                .OrderBy(line => line.Span.From).ThenBy(line => line.ClaimId, StringComparer.Ordinal).ThenBy(line => line.LineNumber)
                .Select(line => new SimilarItem(line, line.Code == code)),
        ];
    }
}
