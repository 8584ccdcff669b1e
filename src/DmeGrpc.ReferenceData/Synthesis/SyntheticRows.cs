using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.ReferenceData.Synthesis;

/// <summary>Makes the rows of the small tables.</summary>
internal static class SyntheticRows
{
    private static readonly DateOnly Start = new(2000, 1, 1);

    public static IEnumerable<CodeRecord> Codes(SeededNumbers numbers, ProcedureCode[] codes)
    {
        var (categories, families) = (Enum.GetValues<PaymentCategory>(), Enum.GetValues<BenefitFamily>());
        return codes.Select((code, i) => new CodeRecord(
            code, $"Synthetic item {i + 1}", Window(numbers), code.IsLevelTwo ? Any(numbers, categories) : PaymentCategory.Unknown,
            code.IsLevelTwo ? Any(numbers, families) : BenefitFamily.Unknown, new SourceRow(0, i + 1)));
    }

    public static IEnumerable<ModifierRecord> Modifiers() =>
        AssociatedModifiers.All.Select(associated => associated.Modifier)
            .Concat("RR NU UE KX GA GY GZ KH KI KJ MS RA RB 76 77 50 52 55".Split(' ').Select(Modifier.Parse))
            .Select((modifier, i) => new ModifierRecord(modifier, string.Empty, EffectiveWindow.Always, new SourceRow(0, i + 1)));

    // A third of the published limits of DME codes are 0, which means not payable.
    public static IEnumerable<UnitLimit> Limits(SeededNumbers numbers, IEnumerable<ProcedureCode> codes, bool hasIndicators) => codes.Select((code, i) => new UnitLimit(
        code, numbers.Below(3) == 0 ? 0 : 1 + numbers.Below(numbers.Below(10) == 0 ? 9_000 : 4),
        hasIndicators ? (AdjudicationIndicator)(1 + numbers.Weighted([1, 43, 56])) : AdjudicationIndicator.None,
        $"Synthetic MUE rationale {1 + numbers.Below(12):00}", new EffectiveWindow(Start), new SourceRow(0, i + 1)));

    public static IEnumerable<AddOnEdit> AddOns(SeededNumbers numbers, ProcedureCode[] codes)
    {
        var line = 0;
        foreach (var addOn in numbers.Shuffled(codes.Length).Take(codes.Length / 20))
        {
            var type = (AddOnType)(1 + numbers.Weighted([92, 1, 7]));
            var primaries = type == AddOnType.ContractorList ? [null] : numbers.Shuffled(codes.Length).Where(place => place != addOn)
                .Take(1 + numbers.Below(20)).Select(place => (ProcedureCode?)codes[place]);
            foreach (var primary in primaries.ToList())
            {
                yield return new AddOnEdit(codes[addOn], primary, type, new EffectiveWindow(Start), new SourceRow(0, ++line));
            }
        }
    }

    public static IEnumerable<IntegralPair> Integral(SeededNumbers numbers, ProcedureCode[] items) =>
        Enumerable.Range(0, items.Length / 10)
            .Select(_ => (One: items[numbers.Below(items.Length)], Two: items[numbers.Below(items.Length)])).Distinct().Where(pair => pair.One != pair.Two)
            .Select((pair, i) => new IntegralPair(pair.One, pair.Two, new EffectiveWindow(Start), PairSource.PolicyArticle, new SourceRow(0, i + 1)));

    private static EffectiveWindow Window(SeededNumbers numbers) =>
        numbers.Below(8) == 0 ? new EffectiveWindow(Start, new DateOnly(2010 + numbers.Below(15), 12, 31)) : new EffectiveWindow(Start);

    private static T Any<T>(SeededNumbers numbers, T[] values) => values[numbers.Below(values.Length)];
}
