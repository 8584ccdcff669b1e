namespace DmeGrpc.Engine.Authorizations;

/// <summary>
/// The one function by which an authorization changes. The store applies it to make a change; replaying the history applies it again, so a
/// state that the history does not lead to cannot arise.
/// </summary>
public static class AuthorizationTransitions
{
    /// <summary>Applies a change, or says every rule it breaks.</summary>
    /// <param name="current">The authorization so far; null before its submission.</param>
    /// <param name="change">What happens.</param>
    /// <param name="stamp">Who, when and why.</param>
    public static ChangeOutcome Apply(Authorization? current, AuthorizationChange change, ChangeStamp stamp)
    {
        var refusals = new RefusalList();
        refusals.CheckText(stamp.Actor, AuthorizationLimits.NameLength, "The name of the caller");
        refusals.CheckText(stamp.Reason, AuthorizationLimits.TextLength, "The reason");
        if (change is AuthorizationSubmitted submitted)
        {
            SubmissionRules.Check(current, submitted, refusals);
            return refusals.Conclude(() => Submit(submitted, stamp));
        }

        if (current is null)
        {
            refusals.Add(RefusalKind.OutOfOrder, "There is no authorization of this number.");
            return refusals.Conclude(() => throw new InvalidOperationException("Refused above."));
        }

        if (current.IsWithdrawn && change is not UnitsReturned)
        {
            refusals.Add(RefusalKind.Withdrawn, $"Authorization {current.TrackingNumber} was withdrawn.");
            return refusals.Conclude(() => current);
        }

        Check(current, change, stamp, refusals);
        return refusals.Conclude(() => Stamp(current, Change(current, change), change, stamp));
    }

    private static void Check(Authorization current, AuthorizationChange change, ChangeStamp stamp, RefusalList refusals)
    {
        switch (change)
        {
            case LinesDecided decided:
                DecisionRules.Check(current, decided, refusals);
                break;
            case LinesExtended extended:
                ExtensionRules.Check(current, extended, stamp, refusals);
                break;
            case AuthorizationWithdrawn:
                refusals.RequireReason(stamp, "A withdrawal");
                break;
            case DocumentAttached attached:
                DocumentRules.Check(current, attached, refusals);
                break;
            case UnitsUsed used:
                UseRules.Check(current, used, refusals);
                break;
            case UnitsReturned returned:
                UseRules.Check(current, returned, refusals);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(change), change, "No such change.");
        }
    }

    private static Authorization Change(Authorization current, AuthorizationChange change) => change switch
    {
        LinesDecided decided => current.WithLines(decided.Lines, item => item.LineNumber, (line, item) => line with { Segment = item.Segment }),
        LinesExtended extended => current.WithLines(extended.Lines, item => item.LineNumber, (line, item) => line with { Segment = ExtensionRules.Extend(line.Segment, item) }),
        AuthorizationWithdrawn => current with { IsWithdrawn = true },
        DocumentAttached attached => current with { Documents = [.. current.Documents, attached.Document] },
        UnitsUsed used => current.WithLines(used.Lines, item => item.LineNumber, (line, item) => line with { UsedUnits = line.UsedUnits + item.Units }),
        UnitsReturned returned => current.WithLines(returned.Lines, item => item.LineNumber, (line, item) => line with { UsedUnits = line.UsedUnits - item.Units }),
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "No such change."),
    };

    private static Authorization Submit(AuthorizationSubmitted submitted, ChangeStamp stamp)
    {
        var request = submitted.Request;
        MemberKey.TryCreate(request.Program, request.PlanId, request.MemberId, out var member);
        return new Authorization
        {
            TrackingNumber = submitted.TrackingNumber,
            MemberKey = member,
            Request = request,
            Due = submitted.Due,
            Lines = [.. request.Lines.OrderBy(line => line.LineNumber).Select(line => new AuthorizationLine(line, LineSegment.Undecided(line), 0))],
            Revision = 1,
            LastEventNumber = 1,
            SubmittedAt = stamp.At,
            UpdatedAt = stamp.At,
        };
    }

    private static Authorization Stamp(Authorization current, Authorization changed, AuthorizationChange change, ChangeStamp stamp)
    {
        var number = current.LastEventNumber + 1;
        return change.IsUse
            ? changed with { LastEventNumber = number }
            : changed with { LastEventNumber = number, Revision = number, UpdatedAt = stamp.At };
    }

    private static Authorization WithLines<T>(
        this Authorization current, IReadOnlyList<T> items, Func<T, int> numberOf, Func<AuthorizationLine, T, AuthorizationLine> change) =>
        current with
        {
            Lines = [.. current.Lines.Select(line => items.Where(item => numberOf(item) == line.LineNumber).Aggregate(line, change))],
        };
}
