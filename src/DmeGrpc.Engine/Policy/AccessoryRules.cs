using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Policy;

/// <summary>Which accessories need which equipment. A code is in one rule at most; codes in none need none.</summary>
public sealed class AccessoryRules
{
    private readonly AccessoryRule[] byCode;

    /// <summary>Takes the rules, in any order.</summary>
    /// <exception cref="ArgumentException">Two of them share a code.</exception>
    public AccessoryRules(IEnumerable<AccessoryRule> rules)
    {
        byCode = [.. rules.OrderBy(rule => rule.Accessories.First)];
        foreach (var (rule, next) in byCode.Zip(byCode.Skip(1)))
        {
            if (rule.Accessories.Overlaps(next.Accessories))
            {
                throw new ArgumentException($"{rule.Accessories} and {next.Accessories} share a code.", nameof(rules));
            }
        }
    }

    /// <summary>The rules, by code.</summary>
    public IReadOnlyList<AccessoryRule> All => byCode;

    /// <summary>The rule of a code; null when it needs no equipment.</summary>
    public AccessoryRule? Of(ProcedureCode code)
    {
        foreach (var rule in byCode)
        {
            if (rule.Accessories.Contains(code))
            {
                return rule;
            }
        }

        return null;
    }
}
