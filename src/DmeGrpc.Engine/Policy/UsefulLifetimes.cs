using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.EquipmentHistory;

namespace DmeGrpc.Engine.Policy;

/// <summary>The useful lifetimes of items: five years but for those that have a rule of their own. Source: 42 CFR 414.210(f).</summary>
public sealed class UsefulLifetimes
{
    private readonly LifetimeRule[] byCode;

    /// <summary>Five years for every item.</summary>
    public static UsefulLifetimes Default { get; } = new([]);

    /// <summary>Takes the rules, in any order.</summary>
    /// <exception cref="ArgumentException">Two of them share a code.</exception>
    public UsefulLifetimes(IEnumerable<LifetimeRule> rules)
    {
        byCode = [.. rules.OrderBy(rule => rule.Codes.First)];
        foreach (var (rule, next) in byCode.Zip(byCode.Skip(1)))
        {
            if (rule.Codes.Overlaps(next.Codes))
            {
                throw new ArgumentException($"{rule.Codes} and {next.Codes} share a code.", nameof(rules));
            }
        }
    }

    /// <summary>The rules, by code.</summary>
    public IReadOnlyList<LifetimeRule> All => byCode;

    /// <summary>The item's own rule; null for five years.</summary>
    public LifetimeRule? RuleOf(ProcedureCode code)
    {
        foreach (var rule in byCode)
        {
            if (rule.Codes.Contains(code))
            {
                return rule;
            }
        }

        return null;
    }

    /// <summary>The item's useful lifetime; null where it has none to wait for.</summary>
    public UsefulLifetime? Of(ProcedureCode code) => RuleOf(code) is { } rule ? rule.Lifetime : UsefulLifetime.Default;
}
