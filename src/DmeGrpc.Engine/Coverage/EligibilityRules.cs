namespace DmeGrpc.Engine.Coverage;

/// <summary>Whether a member is covered on a day.</summary>
public enum EligibilityStatus
{
    /// <summary>The member is.</summary>
    Active = 1,

    /// <summary>All coverage begins later.</summary>
    NotYetCovered,

    /// <summary>Coverage has ended, or the day falls between two spans of it.</summary>
    Ended,

    /// <summary>There is no record of the member: whether they are covered is not known.</summary>
    NoMemberFound,
}

/// <summary>Whether a member is covered on a day, and by which span.</summary>
/// <param name="Status">Whether they are.</param>
/// <param name="Span">The span of that day; where coverage has ended the last one before it, where it begins later the next one; null without a record.</param>
public sealed record EligibilityAnswer(EligibilityStatus Status, CoverageSpan? Span);

/// <summary>Reads a member's coverage on a day off the record.</summary>
public static class EligibilityRules
{
    /// <summary>How the member is covered.</summary>
    /// <param name="enrollment">The record; null for none.</param>
    /// <param name="day">The day.</param>
    public static EligibilityAnswer On(MemberEnrollment? enrollment, DateOnly day)
    {
        if (enrollment is null || enrollment.Spans.Count == 0)
        {
            return new EligibilityAnswer(EligibilityStatus.NoMemberFound, Span: null);
        }

        if (enrollment.Spans.FirstOrDefault(span => span.Window.Contains(day)) is { } active)
        {
            return new EligibilityAnswer(EligibilityStatus.Active, active);
        }

        return enrollment.Spans.LastOrDefault(span => span.Window.Last < day) is { } past
            ? new EligibilityAnswer(EligibilityStatus.Ended, past)
            : new EligibilityAnswer(EligibilityStatus.NotYetCovered, enrollment.Spans[0]);
    }
}
