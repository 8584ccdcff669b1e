using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Tables;
using DmeGrpc.Engine.Tests.Authorizations;

namespace DmeGrpc.Engine.Tests.Oracles;

/// <summary>When requests for authorization are due, and what a decision must say, built by us on published rules.</summary>
public sealed class BuiltDecisionCases
{
    [Theory]
    [InlineData("2024-12-16", "2024-12-31")]
    [InlineData("2025-01-06", "2025-01-13")]
    // Five business days would end on the eighth calendar day, after Labor Day.
    [InlineData("2025-08-29", "2025-09-05")]
    public void R13_a_prosthesis_is_decided_in_ten_business_days_and_from_2025_in_five_or_seven_calendar_days(string received, string due)
    {
        var request = Histories.Request(Histories.Line(1, "L5856", PriorAuthorizationFamily.LowerLimbProsthesis)) with { ReceivedDay = DateOnly.Parse(received) };

        Assert.Equal(DateOnly.Parse(due), DecisionDeadlines.For(request, FederalCalendar.Instance).Day);
    }

    [Fact]
    public void R18_a_plan_decides_in_seven_calendar_days_and_expedited_in_seventy_two_hours()
    {
        var request = Histories.Request(Histories.Line(1)) with { PlanId = "a plan" };

        Assert.Equal(request.ReceivedDay.AddDays(7), DecisionDeadlines.For(request, FederalCalendar.Instance).Day);
        Assert.Equal(request.ReceivedAt.AddHours(72), DecisionDeadlines.For(request with { Expedited = true }, FederalCalendar.Instance).Instant);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("DME07", "")]
    [InlineData("DME07", "  ")]
    public void R19_a_Medicaid_denial_without_a_specific_reason_is_no_decision(string code, string reason)
    {
        var request = Histories.Request(Histories.Line(1)) with { Program = PayerProgram.Medicaid };
        var submitted = Histories.TrySubmit(request).Authorization!;

        Assert.Equal(RefusalKind.ReasonRequired, Histories.Refused(submitted.TryDecide(new NonAffirmLine(1, code, reason))));
        Assert.Equal(SegmentDecision.NonAffirmed, submitted.Decided(new NonAffirmLine(1, code, "The record names no exam of the joint.")).Lines[0].Decision);
    }
}
