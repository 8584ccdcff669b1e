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
        var timeline = review.Catalog.Modifiers;
        foreach (var line in review.Lines)
        {
            if (line is { Modifiers.Count: > 0, Span: { } span })
            {
                Judge(review, timeline, line, span);
            }
        }
    }

    private static void Judge(ClaimReview review, TableTimeline<ModifierTable> timeline, LineReview line, ServiceSpan span)
    {
        foreach (var period in timeline.Periods)
        {
            if (period.Days.Within(span) is { } days)
            {
                review.Consult(period);
                JudgeEach(line, period, days);
            }
        }

        if (!timeline.Covers(span))
        {
            line.Findings.Add(timeline.IsLoaded
                ? NotEvaluated(line.Modifiers.Distinct(), NotEvaluatedReason.NoRowOnDate,
                    $"The modifiers were not evaluated: no loaded list of modifiers answers for every day of {span}.")
                : NotEvaluated(
                    line.Modifiers.Distinct(), NotEvaluatedReason.TableNotLoaded, "The modifiers were not evaluated: no list of modifiers is loaded."));
        }
    }

    private static void JudgeEach(LineReview line, TablePeriod<ModifierTable> period, ServiceSpan days)
    {
        for (var i = 0; i < line.Modifiers.Count; i++)
        {
            var modifier = line.Modifiers[i];
            if (!IsAmongFirst(line.Modifiers, i, modifier) && Judge(period, modifier, days) is { } finding)
            {
                line.Findings.Add(finding);
            }
        }
    }

    private static bool IsAmongFirst(IReadOnlyList<Modifier> modifiers, int count, Modifier modifier)
    {
        for (var i = 0; i < count; i++)
        {
            if (modifiers[i] == modifier)
            {
                return true;
            }
        }

        return false;
    }

    private static Finding? Judge(TablePeriod<ModifierTable> period, Modifier modifier, ServiceSpan days)
    {
        if (period.Table.Find(modifier) is { } record)
        {
            return record.Validity.Covers(days)
                ? null
                : Invalid(modifier, period.RowAt(record.Source), $"Modifier {modifier} is valid {record.Validity}, not on every day of {days}.");
        }

        if (period.Info.Coverage.IsComplete && period.Info.Coverage.IsOlderThan(days))
        {
            return NotEvaluated([modifier], NotEvaluatedReason.NoRowOnDate, StaleList.Message($"Modifier {modifier}", period.Info, "modifier", days)) with
            {
                Remedies = [StaleList.Remedy("modifiers", days)],
            };
        }

        return period.Info.Coverage.IsComplete
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
