using System.Globalization;
using DmeGrpc.Engine.Authorizations;
using Google.Protobuf.Collections;
using Proto = DmeGrpc.Authorizations.V1;

namespace DmeGrpc.Server.Mapping.Authorizations;

/// <summary>Reads a reviewer's decisions.</summary>
internal static class DecisionReader
{
    /// <summary>Between the things that are missing, in the one text that the store keeps of them.</summary>
    public const char MissingSeparator = '\n';

    private const int MaxMissing = 20;
    private static readonly FieldPath Root = new("");

    /// <summary>The decisions; what cannot be read is among the violations.</summary>
    public static IReadOnlyList<LineDecision> Read(IReadOnlyList<Proto.LineDecision> decisions, ViolationList violations)
    {
        if (decisions.Count == 0)
        {
            violations.Add("decisions", "It is required.");
        }

        if (!FieldReader.Fits(decisions.Count, AuthorizationLimits.Lines, Root, "decisions", violations))
        {
            return [];
        }

        var seen = new HashSet<int>();
        return [.. decisions.Select((decision, i) => Read(decision, new FieldPath("decisions", i), seen, violations)).OfType<LineDecision>()];
    }

    private static LineDecision? Read(Proto.LineDecision decision, FieldPath at, HashSet<int> seen, ViolationList violations)
    {
        var number = ItemReader.LineNumber(decision.LineNumber, at, seen, violations);
        if (!FieldReader.IsSet(decision.Decision, at, "decision", violations))
        {
            return null;
        }

        if (decision.Decision != Proto.Decision.Affirmed)
        {
            RefuseAffirmation(decision, at, violations);
        }

        if (decision.Decision != Proto.Decision.NonAffirmed)
        {
            Refuse(decision.ReasonCode.Length > 0, at, "reason_code", Proto.Decision.NonAffirmed, violations);
            Refuse(decision.Reason.Length > 0, at, "reason", Proto.Decision.NonAffirmed, violations);
        }

        if (decision.Decision != Proto.Decision.Pending)
        {
            Refuse(decision.Missing.Count > 0, at, "missing", Proto.Decision.Pending, violations);
        }

        return decision.Decision switch
        {
            Proto.Decision.Affirmed => Affirm(decision, number, at, violations),
            Proto.Decision.NonAffirmed => new NonAffirmLine(
                number,
                KeptText.Read(decision.ReasonCode, AuthorizationLimits.ReasonCodeLength, at, "reason_code", violations),
                KeptText.Required(decision.Reason, AuthorizationLimits.TextLength, at, "reason", violations)),
            _ => new PendLine(number, ReadMissing(decision.Missing, at, violations)),
        };
    }

    private static AffirmLine Affirm(Proto.LineDecision decision, int number, FieldPath at, ViolationList violations)
    {
        var modifiers = ItemReader.Modifiers(decision.Modifiers, at, violations);
        if (decision.ClearModifiers && modifiers.Count > 0)
        {
            violations.Add(at.Of("clear_modifiers"), "It excludes modifiers.");
        }

        var first = FieldReader.Date(decision.FirstDay, at, "first_day", violations);
        var last = FieldReader.Date(decision.LastDay, at, "last_day", violations);
        ItemReader.Days(first, last, at, violations);
        return new AffirmLine(number)
        {
            Code = decision.ProcedureCode.Length == 0 ? null : CodeReader.Read(decision.ProcedureCode, at.Of("procedure_code"), violations),
            Modifiers = modifiers.Count > 0 || decision.ClearModifiers ? modifiers : null,
            Units = decision.HasUnits ? ItemReader.Units(decision.Units, at, "units", violations) : null,
            FirstDay = first,
            LastDay = last,
        };
    }

    private static string ReadMissing(RepeatedField<string> missing, FieldPath at, ViolationList violations)
    {
        if (missing.Count == 0)
        {
            violations.Add(at.Of("missing"), "It is required.");
        }

        if (!FieldReader.Fits(missing.Count, MaxMissing, at, "missing", violations))
        {
            return string.Empty;
        }

        for (var i = 0; i < missing.Count; i++)
        {
            var field = string.Create(CultureInfo.InvariantCulture, $"missing[{i}]");
            KeptText.Required(missing[i], AuthorizationLimits.TextLength, at, field, violations);
            if (missing[i].Contains(MissingSeparator, StringComparison.Ordinal))
            {
                violations.Add(at.Of(field), "It must be on one line.");
            }
        }

        return KeptText.Read(string.Join(MissingSeparator, missing), AuthorizationLimits.TextLength, at, "missing", violations);
    }

    private static void RefuseAffirmation(Proto.LineDecision decision, FieldPath at, ViolationList violations)
    {
        Refuse(decision.ProcedureCode.Length > 0, at, "procedure_code", Proto.Decision.Affirmed, violations);
        Refuse(decision.Modifiers.Count > 0, at, "modifiers", Proto.Decision.Affirmed, violations);
        Refuse(decision.ClearModifiers, at, "clear_modifiers", Proto.Decision.Affirmed, violations);
        Refuse(decision.HasUnits, at, "units", Proto.Decision.Affirmed, violations);
        Refuse(decision.FirstDay is not null, at, "first_day", Proto.Decision.Affirmed, violations);
        Refuse(decision.LastDay is not null, at, "last_day", Proto.Decision.Affirmed, violations);
    }

    private static void Refuse(bool isGiven, FieldPath at, string field, Proto.Decision where, ViolationList violations)
    {
        if (isGiven)
        {
            violations.Add(at.Of(field), $"It belongs to {Proto.AuthorizationReflection.Descriptor.EnumTypes.Single(type => type.Name == nameof(Proto.Decision)).FindValueByNumber((int)where).Name} alone.");
        }
    }
}
