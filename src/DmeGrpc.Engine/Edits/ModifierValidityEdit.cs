using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>Each modifier is valid on every date of service.</summary>
internal static class ModifierValidityEdit
{
    public static void Review(ClaimReview review)
    {
        foreach (var line in review.Lines)
        {
            if (line is not { Modifiers.Count: > 0, Span: { } span })
            {
                continue;
            }

            if (review.Edition.Modifiers is { } table)
            {
                review.Consult(table.Info);
                line.Findings.AddRange(line.Modifiers.Distinct().Select(modifier => Judge(table, modifier, span)).OfType<Finding>());
            }
            else
            {
                line.Findings.Add(NotEvaluated(
                    line.Modifiers.Distinct(), NotEvaluatedReason.TableNotLoaded, "The modifiers were not evaluated: the edition has no list of modifiers."));
            }
        }
    }

    private static Finding? Judge(ModifierTable table, Modifier modifier, ServiceSpan span)
    {
        if (table.Find(modifier) is { } record)
        {
            return record.Validity.Covers(span)
                ? null
                : Invalid(modifier, new TableRow(table.Info, record.Source), $"Modifier {modifier} is valid {record.Validity}, not on every day of {span}.");
        }

        return table.Info.Coverage.IsComplete
            ? Invalid(modifier, null, $"{modifier} is not a modifier of the list in force.")
            : NotEvaluated([modifier], NotEvaluatedReason.TablePartial,
                $"Modifier {modifier} was not evaluated: the edition holds only part of the list of modifiers.");
    }

    private static Finding Invalid(Modifier modifier, TableRow? row, string message) => new()
    {
        Edit = EditKind.Modifier,
        Outcome = Outcome.Deny,
        Message = message,
        Adjustment = AdjustmentReason.Contractual("182", "N823"),
        Evidence = new ModifierEvidence([$"{modifier}"], "valid on the date of service", row),
        Appealability = Appealability.CorrectAndResubmit,
        Remedies = [Remedy.Always("Use the modifier in effect on the date of service, or none.")],
    };

    private static Finding NotEvaluated(IEnumerable<Modifier> modifiers, NotEvaluatedReason reason, string message) => new()
    {
        Edit = EditKind.Modifier,
        Outcome = Outcome.NotEvaluated,
        NotEvaluatedReason = reason,
        Message = message,
        Evidence = new ModifierEvidence([.. modifiers.Order().Select(modifier => $"{modifier}")], "valid on the date of service"),
    };
}
