using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Money;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Plans.Json;

namespace DmeGrpc.ReferenceData.Plans.Sections;

/// <summary>Reads $.costShare.</summary>
internal static class CostShareReader
{
    public static CostShare Read(PlanValue value)
    {
        var source = value.Object("deductible", "outOfPocketMaximum", "copay", "coinsurance", "deductibleWaivedFor");
        var deductibles = Amounts(source.Required("deductible"), min: 1);
        var maximums = Amounts(source.Optional("outOfPocketMaximum"), min: 1);
        var copays = ByFamily(source.Optional("copay"), "cents", amount => amount.Cents());
        var rates = ByFamily(source.Optional("coinsurance"), "rate", rate => rate.Rate());
        var waived = source.Optional("deductibleWaivedFor")?.Set(family => family.Word(PlanWords.Families)) ?? [];
        return new CostShare
        {
            Deductibles = deductibles,
            OutOfPocketMaximums = maximums,
            Terms = Terms(BenefitFamily.Unknown),
            FamilyTerms = copays.Keys.Concat(rates.Keys).Concat(waived).Where(family => family != BenefitFamily.Unknown).Distinct()
                .ToDictionary(family => family, Terms),
        };

        ShareTerms Terms(BenefitFamily family) => new(Of(copays, family), Of(rates, family), !waived.Contains(family));
    }

    /// <summary>A family's own value, else everyone's, which stands under the unknown family.</summary>
    private static T? Of<T>(Dictionary<BenefitFamily, T> values, BenefitFamily family) =>
        values.TryGetValue(family, out var own) ? own : values.GetValueOrDefault(BenefitFamily.Unknown);

    private static List<DatedAmount> Amounts(PlanValue? list, int min)
    {
        var amounts = new List<DatedAmount>();
        foreach (var value in list?.List(min) ?? [])
        {
            var source = value.Object("from", "through", "cents");
            var amount = new DatedAmount(source.Window(needsFrom: true), source.Required("cents")?.Cents() ?? 0);
            if (amounts.Exists(other => other.Window.Overlaps(amount.Window)))
            {
                value.Refuse("An amount before it is in force on the same days.");
            }

            amounts.Add(amount);
        }

        return amounts;
    }

    private static Dictionary<BenefitFamily, T> ByFamily<T>(PlanValue? list, string property, Func<PlanValue, T> read)
    {
        var found = new Dictionary<BenefitFamily, T>();
        foreach (var value in list?.List() ?? [])
        {
            var source = value.Object("families", property);
            var amount = source.Required(property) is { } given ? read(given) : default!;
            var families = source.Optional("families")?.Set(family => family.Word(PlanWords.Families)) ?? [BenefitFamily.Unknown];
            if (families.Any(found.ContainsKey))
            {
                value.Refuse("An entry before it is for the same family, or for every family as this one is.");
            }

            foreach (var family in families)
            {
                found[family] = amount;
            }
        }

        return found;
    }
}
