using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>Says of lines that no unit limit could be held against them. Some limits are confidential, so a missing row is never a pass.</summary>
internal static class UnitLimitGaps
{
    public static void Report(IEnumerable<UnitCount> counts, NotEvaluatedReason reason, Claim claim)
    {
        foreach (var count in counts)
        {
            count.Line.Findings.Add(new Finding
            {
                Edit = EditKind.NcciMue,
                Outcome = Outcome.NotEvaluated,
                NotEvaluatedReason = reason,
                Message = $"The unit limit of {count.Line.Code} was not evaluated: {Why(reason, claim, count)}.",
            });
        }
    }

    private static string Why(NotEvaluatedReason reason, Claim claim, UnitCount count) => reason switch
    {
        NotEvaluatedReason.TableNotLoaded => $"the edition holds no {claim.Program} MUE table for this setting",
        NotEvaluatedReason.TablePartial => "the edition holds only part of the MUE table, and not this code",
        NotEvaluatedReason.NoRowOnDate => $"the edition holds no value for every day of {count.Span}",
        _ => "the published table has no value for it; some values are confidential",
    };
}
