using DmeGrpc.Engine.Authorizations;

namespace DmeGrpc.Storage.Authorizations;

/// <summary>Takes in a request for authorization.</summary>
/// <param name="Submitter">Who submits: request ids are theirs.</param>
/// <param name="RequestId">The submitter's id of this very request, at most 200 characters.</param>
/// <param name="Content">The hash of what was sent.</param>
/// <param name="Request">What is asked for.</param>
/// <param name="Due">When the decision is due, as <see cref="DecisionDeadlines"/> says.</param>
/// <param name="Actor">The authenticated caller.</param>
public sealed record SubmitCommand(
    string Submitter, string RequestId, ContentHash Content, AuthorizationRequest Request, DecisionDeadline Due, string Actor);

/// <summary>Decides lines of an authorization.</summary>
/// <param name="TrackingNumber">The authorization.</param>
/// <param name="ExpectedRevision">The revision the reviewer saw.</param>
/// <param name="Decisions">The decision on each line; lines not named stay as they are.</param>
/// <param name="Day">The payer's calendar day of the decision.</param>
/// <param name="Actor">The reviewer.</param>
/// <param name="Reason">A remark; may be empty.</param>
public sealed record DecideCommand(
    TrackingNumber TrackingNumber, int ExpectedRevision, IReadOnlyList<LineDecision> Decisions, DateOnly Day, string Actor, string Reason = "");

/// <summary>Extends affirmed lines of an authorization.</summary>
/// <param name="TrackingNumber">The authorization.</param>
/// <param name="ExpectedRevision">The revision the caller saw.</param>
/// <param name="Lines">The extensions.</param>
/// <param name="Actor">The authenticated caller.</param>
/// <param name="Reason">Why; must not be empty.</param>
public sealed record ExtendCommand(TrackingNumber TrackingNumber, int ExpectedRevision, IReadOnlyList<LineExtension> Lines, string Actor, string Reason);

/// <summary>Withdraws an authorization.</summary>
/// <param name="TrackingNumber">The authorization.</param>
/// <param name="ExpectedRevision">The revision the caller saw.</param>
/// <param name="Actor">The authenticated caller.</param>
/// <param name="Reason">Why; must not be empty.</param>
public sealed record WithdrawCommand(TrackingNumber TrackingNumber, int ExpectedRevision, string Actor, string Reason);
