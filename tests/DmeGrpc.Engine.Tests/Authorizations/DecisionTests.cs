using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Tests.Authorizations;

public class DecisionTests
{
    [Fact]
    public void An_affirmation_takes_what_was_asked_for_and_the_familys_validity()
    {
        var segment = Histories.Submitted(Histories.Line(1)).Decided(new AffirmLine(1)).Lines[0].Segment;

        Assert.Equal(SegmentDecision.Affirmed, segment.Decision);
        Assert.Equal(("L0650", 5m), (segment.Code.ToString(), segment.Units));
        Assert.Equal((new DateOnly(2026, 3, 2), new DateOnly(2026, 5, 1)), (segment.FirstDay!.Value, segment.LastDay!.Value));
    }

    [Fact]
    public void A_line_without_family_is_valid_for_the_days_asked_for_and_needs_some()
    {
        var line = Histories.Line(1, family: PriorAuthorizationFamily.Unknown);
        var dated = line with { FirstDay = new DateOnly(2026, 4, 1), LastDay = new DateOnly(2026, 9, 30) };

        Assert.Equal(RefusalKind.ValidityRequired, Histories.Refused(Histories.Submitted(line).TryDecide(new AffirmLine(1))));
        var segment = Histories.Submitted(dated).Decided(new AffirmLine(1)).Lines[0].Segment;
        Assert.Equal((dated.FirstDay, dated.LastDay), (segment.FirstDay, segment.LastDay));
    }

    [Fact]
    public void A_denial_needs_a_reason_and_a_pend_needs_what_is_missing()
    {
        var submitted = Histories.Submitted(Histories.Line(1));

        Assert.Equal(RefusalKind.ReasonRequired, Histories.Refused(submitted.TryDecide(new NonAffirmLine(1, "CAN01", " "))));
        Assert.Equal(RefusalKind.MissingItemsRequired, Histories.Refused(submitted.TryDecide(new PendLine(1, ""))));
    }

    [Fact]
    public void A_pended_line_is_decided_later()
    {
        var pended = Histories.Submitted(Histories.Line(1)).Decided(new PendLine(1, "The face-to-face encounter."));

        var affirmed = pended.Decided(new AffirmLine(1));

        Assert.Equal(("The face-to-face encounter.", ""), (pended.Lines[0].Segment.Missing, affirmed.Lines[0].Segment.Missing));
        Assert.Equal((1, 2, 3), (Histories.Submitted(Histories.Line(1)).Revision, pended.Revision, affirmed.Revision));
    }

    [Fact]
    public void A_denial_is_final_and_an_affirmation_is_only_extended()
    {
        var decided = Histories.Submitted(Histories.Line(1), Histories.Line(2)).Decided(new AffirmLine(1), new NonAffirmLine(2, "", "Not reasonable and necessary."));

        Assert.Equal(RefusalKind.AlreadyAffirmed, Histories.Refused(decided.TryDecide(new PendLine(1, "Everything."))));
        Assert.Equal(RefusalKind.DenialIsFinal, Histories.Refused(decided.TryDecide(new AffirmLine(2))));
        Assert.Equal(RefusalKind.NotAffirmed, Histories.Refused(decided.Try(new LinesExtended([new LineExtension(2, null, 9)]))));
    }

    [Fact]
    public void Every_rule_that_a_decision_breaks_is_named()
    {
        var outcome = Histories.Submitted(Histories.Line(1), Histories.Line(2)).TryDecide(
            new AffirmLine(1) { Units = 1.0001m }, new NonAffirmLine(2, "", ""), new PendLine(2, "x"), new AffirmLine(3));

        Assert.Equal(
            [RefusalKind.InvalidUnits, RefusalKind.ReasonRequired, RefusalKind.InvalidLineNumber, RefusalKind.UnknownLine],
            outcome.Refusals.Select(refusal => refusal.Kind));
        Assert.Null(outcome.Authorization);
    }

    [Fact]
    public void An_extension_is_later_or_more_and_says_why()
    {
        var affirmed = Histories.Submitted(Histories.Line(1)).Decided(new AffirmLine(1));
        var last = affirmed.Lines[0].Segment.LastDay!.Value;

        Assert.Equal(RefusalKind.NotAnExtension, Histories.Refused(affirmed.Try(new LinesExtended([new LineExtension(1, last.AddDays(-1), 9)]))));
        Assert.Equal(RefusalKind.NotAnExtension, Histories.Refused(affirmed.Try(new LinesExtended([new LineExtension(1, last, 5)]))));
        Assert.Equal(RefusalKind.NotAnExtension, Histories.Refused(affirmed.Try(new LinesExtended([new LineExtension(1, null, null)]))));
        Assert.Equal(RefusalKind.ReasonRequired, Histories.Refused(affirmed.Try(new LinesExtended([new LineExtension(1, null, 9)]), " ")));
        var segment = affirmed.After(new LinesExtended([new LineExtension(1, last.AddDays(30), 6)])).Lines[0].Segment;
        Assert.Equal((last.AddDays(30), 6m), (segment.LastDay!.Value, segment.Units));
    }

    [Fact]
    public void After_a_withdrawal_units_can_be_given_back_and_nothing_else_happens()
    {
        UnitsUsed used = new("s", "c1", [new LineUnits(1, 2)]);
        var withdrawn = Histories.Submitted(Histories.Line(1)).Decided(new AffirmLine(1)).After(used).After(new AuthorizationWithdrawn());

        Assert.Equal(RefusalKind.Withdrawn, Histories.Refused(withdrawn.Try(new AuthorizationWithdrawn())));
        Assert.Equal(RefusalKind.Withdrawn, Histories.Refused(withdrawn.Try(used)));
        Assert.Equal(0, withdrawn.After(new UnitsReturned("s", "c1", [new LineUnits(1, 2)])).Lines[0].UsedUnits);
    }

    [Fact]
    public void Units_are_used_up_to_what_was_affirmed_and_leave_the_revision_alone()
    {
        var affirmed = Histories.Submitted(Histories.Line(1)).Decided(new AffirmLine(1));

        var used = affirmed.After(new UnitsUsed("s", "c1", [new LineUnits(1, 4.5m)]));

        Assert.Equal((4.5m, 0.5m), (used.Lines[0].UsedUnits, used.Lines[0].RemainingUnits));
        Assert.Equal((affirmed.Revision, affirmed.LastEventNumber + 1), (used.Revision, used.LastEventNumber));
        Assert.Equal(RefusalKind.UnitsExhausted, Histories.Refused(used.Try(new UnitsUsed("s", "c2", [new LineUnits(1, 0.501m)]))));
        Assert.Equal(RefusalKind.UnitsNotUsed, Histories.Refused(used.Try(new UnitsReturned("s", "c1", [new LineUnits(1, 4.501m)]))));
    }

    [Fact]
    public void The_history_alone_rebuilds_the_authorization()
    {
        AuthorizationChange[] changes =
        [
            new AuthorizationSubmitted(Histories.Number, Histories.Request(Histories.Line(1)), new DecisionDeadline(Histories.Day)),
            Decisions.Complete(Histories.Submitted(Histories.Line(1)), [new AffirmLine(1) { Modifiers = [Modifier.Parse("UE")] }], Histories.Day),
            new UnitsUsed("s", "c1", [new LineUnits(1, 4)]),
            new LinesExtended([new LineExtension(1, null, 7)]),
        ];
        var events = changes.Select((change, index) => new AuthorizationEvent(index + 1, Histories.Stamp, change)).ToArray();

        var rebuilt = AuthorizationHistory.Replay(events);

        Assert.Equal((4, 4, 3m), (rebuilt.Revision, rebuilt.LastEventNumber, rebuilt.Lines[0].RemainingUnits));
        Assert.Throws<InvalidDataException>(() => AuthorizationHistory.Replay([events[0], events[2]]));
        Assert.Throws<InvalidDataException>(() => AuthorizationHistory.Replay([events[0], events[1], events[3]]));
        Assert.Throws<InvalidDataException>(() => AuthorizationHistory.Replay([]));
    }
}
