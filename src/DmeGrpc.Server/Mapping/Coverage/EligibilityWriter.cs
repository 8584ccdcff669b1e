using DmeGrpc.Engine.Coverage;
using Proto = DmeGrpc.Coverage.V1;

namespace DmeGrpc.Server.Mapping.Coverage;

/// <summary>How a member is covered, as the contract shows it.</summary>
internal static class EligibilityWriter
{
    /// <summary>The answer without amounts and limits.</summary>
    public static Proto.Eligibility ToProto(this EligibilityAnswer answer, DateOnly day) => new()
    {
        Status = answer.Status switch
        {
            EligibilityStatus.Active => Proto.EligibilityStatus.Active,
            EligibilityStatus.NotYetCovered => Proto.EligibilityStatus.NotYetCovered,
            EligibilityStatus.Ended => Proto.EligibilityStatus.Ended,
            EligibilityStatus.NoMemberFound => Proto.EligibilityStatus.NoMemberFound,
            _ => throw new ArgumentOutOfRangeException(nameof(answer)),
        },
        Span = answer.Status == EligibilityStatus.Active ? answer.Span!.ToProto() : null,
        ServiceDate = day.ToProto(),
        Reason = answer.Status switch
        {
            EligibilityStatus.Active => Proto.AnswerReason.Unspecified,
            EligibilityStatus.NoMemberFound => Proto.AnswerReason.NoMemberFound,
            _ => Proto.AnswerReason.NoActiveCoverage,
        },
        Message = MessageOf(answer, day),
    };

    /// <summary>Adds what the plan asks members to pay, and what is left of it as far as what was met is known.</summary>
    public static void AddAmounts(this Proto.Eligibility shown, CostShare costShare, DateOnly day, Accumulators? met)
    {
        if (costShare.DeductibleOn(day) is { } deductible)
        {
            shown.DeductibleCents = deductible;
            if (met is { DeductibleMetCents: var paid })
            {
                shown.DeductibleLeftCents = Math.Max(0, deductible - paid);
            }
        }

        if (costShare.OutOfPocketMaximumOn(day) is { } maximum)
        {
            shown.OutOfPocketMaximumCents = maximum;
            if (met is { OutOfPocketMetCents: var paid })
            {
                shown.OutOfPocketLeftCents = Math.Max(0, maximum - paid);
            }
        }
    }

    private static string MessageOf(EligibilityAnswer answer, DateOnly day) => answer switch
    {
        { Status: EligibilityStatus.Active } => $"The member is covered on {day:yyyy-MM-dd}.",
        { Status: EligibilityStatus.Ended } => $"The member's coverage ended on {answer.Span!.Window.Last:yyyy-MM-dd} and does not hold on {day:yyyy-MM-dd}.",
        { Status: EligibilityStatus.NotYetCovered } => $"The member's coverage begins on {answer.Span!.Window.First:yyyy-MM-dd}.",
        _ => "There is no record of the member: whether they are covered is not known.",
    };
}
