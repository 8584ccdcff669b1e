using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Engine.Tests.Coverage;

public sealed class EligibilityRulesTests
{
    private static readonly CoverageSpan First = new(new EffectiveWindow(new DateOnly(2025, 1, 1), new DateOnly(2025, 6, 30)), PlanProduct.Hmo, "OR", "97201");
    private static readonly CoverageSpan Second = First with { Window = new EffectiveWindow(new DateOnly(2025, 8, 1)) };
    private static readonly MemberEnrollment Both = new() { Spans = [First, Second] };

    [Fact]
    public void Both_ends_of_a_span_are_covered()
    {
        Assert.Equal(new EligibilityAnswer(EligibilityStatus.Active, First), EligibilityRules.On(Both, new DateOnly(2025, 1, 1)));
        Assert.Equal(new EligibilityAnswer(EligibilityStatus.Active, First), EligibilityRules.On(Both, new DateOnly(2025, 6, 30)));
        Assert.Equal(new EligibilityAnswer(EligibilityStatus.Active, Second), EligibilityRules.On(Both, DateOnly.MaxValue));
    }

    [Fact]
    public void A_day_between_two_spans_comes_after_the_end_of_the_first() =>
        Assert.Equal(new EligibilityAnswer(EligibilityStatus.Ended, First), EligibilityRules.On(Both, new DateOnly(2025, 7, 31)));

    [Fact]
    public void A_day_before_all_spans_comes_before_the_first() =>
        Assert.Equal(new EligibilityAnswer(EligibilityStatus.NotYetCovered, First), EligibilityRules.On(Both, new DateOnly(2024, 12, 31)));

    [Fact]
    public void Without_a_record_nothing_is_known()
    {
        Assert.Equal(new EligibilityAnswer(EligibilityStatus.NoMemberFound, Span: null), EligibilityRules.On(enrollment: null, DateOnly.MaxValue));
        Assert.Equal(new EligibilityAnswer(EligibilityStatus.NoMemberFound, Span: null), EligibilityRules.On(new MemberEnrollment { Spans = [] }, DateOnly.MaxValue));
    }
}
