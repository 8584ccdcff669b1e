using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// The code is valid on every date of service: medical code sets are those in effect at the time of service, whenever the claim is sent.
/// A code whose list is not loaded, or is older than the day of service, is not evaluated; it is never called invalid.
/// </summary>
internal static class ProcedureCodeEdit
{
    public static void Review(ClaimReview review)
    {
        var timeline = review.Catalog.Codes;
        review.Consult(timeline);
        foreach (var line in review.Lines)
        {
            if (line is { Code: { } code, Span: { } span })
            {
                Judge(timeline, line, code, span);
            }
        }
    }

    private static void Judge(TableTimeline<CodeTable> timeline, LineReview line, ProcedureCode code, ServiceSpan span)
    {
        foreach (var period in timeline.Periods)
        {
            if (period.Days.Within(span) is { } days && Judge(period, code, days) is { } finding)
            {
                line.Findings.Add(finding);
            }
        }

        if (!timeline.Covers(span))
        {
            line.Findings.Add(timeline.IsLoaded
                ? NotEvaluated(code, NotEvaluatedReason.NoRowOnDate,
                    $"The validity of {code} was not evaluated: no loaded list of codes answers for every day of {span}.")
                : NotEvaluated(code, NotEvaluatedReason.TableNotLoaded, $"The validity of {code} was not evaluated: no list of codes is loaded."));
        }
    }

    private static Finding? Judge(TablePeriod<CodeTable> period, ProcedureCode code, ServiceSpan days)
    {
        var records = period.Table.Find(code);
        if (!records.IsEmpty)
        {
            return JudgeRecords(period, records, code, days);
        }

        if (period.Info.Coverage.Includes(code))
        {
            if (period.Info.Coverage.IsOlderThan(days))
            {
                return NotEvaluated(code, NotEvaluatedReason.NoRowOnDate, StaleList.Message($"The validity of {code}", period.Info, "code", days)) with
                {
                    Remedies = [StaleList.Remedy("codes", days)],
                };
            }

            return Invalid(new CodeEvidence(code, null, null), $"{code} is not a code of the list in force.");
        }

        return code.IsLevelTwo
            ? NotEvaluated(code, NotEvaluatedReason.TablePartial,
                $"The validity of {code} was not evaluated: the edition holds only part of the HCPCS list, and not this code.")
            : NotEvaluated(code, NotEvaluatedReason.TableNotLoaded, $"The validity of {code} was not evaluated: no CPT list is loaded.");
    }

    private static Finding? JudgeRecords(TablePeriod<CodeTable> period, ReadOnlySpan<CodeRecord> records, ProcedureCode code, ServiceSpan days)
    {
        if (AreOnEveryDay(records, days))
        {
            return null;
        }

        var newest = records[0];
        return Invalid(new CodeEvidence(code, newest.Validity, period.RowAt(newest.Source)), $"{code} is valid {newest.Validity}, not on every day of {days}.");
    }

    // A period may begin the day after another ends. Periods do not overlap and come newest first, so that going back through them meets
    // every one that helps.
    private static bool AreOnEveryDay(ReadOnlySpan<CodeRecord> records, ServiceSpan span)
    {
        foreach (var record in records)
        {
            if (!record.Validity.Contains(span.Through))
            {
                continue;
            }

            if (record.Validity.First <= span.From)
            {
                return true;
            }

            span = span with { Through = record.Validity.First.AddDays(-1) };
        }

        return false;
    }

    private static Finding Invalid(CodeEvidence evidence, string message) => new()
    {
        Edit = EditKind.ProcedureCode,
        Outcome = Outcome.Deny,
        Message = message,
        Adjustment = AdjustmentReason.Contractual("181", "N56", "M84"),
        Evidence = evidence,
        Appealability = Appealability.CorrectAndResubmit,
        Remedies =
        [
            Remedy.Always("Bill the code that was in effect on the date of service for the item furnished."),
            Remedy.Never("Do not move the date of service into the code's period of validity."),
        ],
    };

    private static Finding NotEvaluated(ProcedureCode code, NotEvaluatedReason reason, string message) => new()
    {
        Edit = EditKind.ProcedureCode,
        Outcome = Outcome.NotEvaluated,
        NotEvaluatedReason = reason,
        Message = message,
        Evidence = new CodeEvidence(code, null, null),
    };
}
