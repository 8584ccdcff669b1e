using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.ReferenceData.Synthesis;

/// <summary>Makes the windows, indicators and rationales of pairs. Windows begin on one of 24 quarters, so that few details differ, as published.</summary>
internal sealed class SyntheticWindows(SeededNumbers numbers)
{
    private static readonly DateOnly[] Quarters = [.. Enumerable.Range(0, 24).Select(i => new DateOnly(1996, 1, 1).AddMonths(15 * i))];

    private static readonly string[] Rationales =
        [.. Enumerable.Range(1, PublishedShape.Rationales.Length).Select(number => $"Synthetic rationale {number:00}")];

    /// <summary>The details of one pair, newest window first.</summary>
    public IEnumerable<PairEditDetail> OfPair()
    {
        var count = numbers.Weighted(PublishedShape.Windows) + 1;
        var quarter = count + numbers.Below(Quarters.Length - count);
        yield return Newest(quarter);
        for (; count > 1; count--)
        {
            var last = Quarters[quarter].AddDays(-1);
            quarter = count - 2 + numbers.Below(quarter - count + 2);
            yield return Detail(new EffectiveWindow(Quarters[quarter], last));
        }
    }

    private PairEditDetail Newest(int quarter)
    {
        var first = Quarters[quarter];
        return numbers.Weighted(PublishedShape.NewestWindows) switch
        {
            0 => Detail(new EffectiveWindow(first)),
            1 => new PairEditDetail(new EffectiveWindow(first, first), ModifierIndicator.NotApplicable, Rationale()),
            _ => Detail(new EffectiveWindow(first, Quarters[quarter + numbers.Below(Quarters.Length - quarter)].AddMonths(15).AddDays(-1))),
        };
    }

    private PairEditDetail Detail(EffectiveWindow window) => new(window, (ModifierIndicator)numbers.Weighted(PublishedShape.Indicators), Rationale());

    private string Rationale() => Rationales[numbers.Weighted(PublishedShape.Rationales)];
}
