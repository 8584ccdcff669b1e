namespace DmeGrpc.Engine.Authorizations;

/// <summary>One thing that happens to an authorization, with nothing left open: applying it never needs to look anything up.</summary>
public abstract record AuthorizationChange
{
    /// <summary>Whether the change is a claim using or giving back units, which leaves <see cref="Authorization.Revision"/> as it is.</summary>
    public virtual bool IsUse => false;
}

/// <summary>It was requested.</summary>
/// <param name="TrackingNumber">The number it was given.</param>
/// <param name="Request">What was asked for.</param>
/// <param name="Due">When the decision is due.</param>
public sealed record AuthorizationSubmitted(TrackingNumber TrackingNumber, AuthorizationRequest Request, DecisionDeadline Due) : AuthorizationChange;

/// <summary>Lines were decided or pended.</summary>
/// <param name="Lines">The new segment of each line.</param>
public sealed record LinesDecided(IReadOnlyList<DecidedLine> Lines) : AuthorizationChange;

/// <summary>The new segment of one line.</summary>
/// <param name="LineNumber">The line.</param>
/// <param name="Segment">Its segment from now on.</param>
public sealed record DecidedLine(int LineNumber, LineSegment Segment);

/// <summary>Affirmed lines are valid for longer, or for more units. The reason stands in the event.</summary>
/// <param name="Lines">What changes in each line.</param>
public sealed record LinesExtended(IReadOnlyList<LineExtension> Lines) : AuthorizationChange;

/// <summary>How one affirmed line is extended; at least one of the two must be given.</summary>
/// <param name="LineNumber">The line.</param>
/// <param name="LastDay">The new last day of validity, later than before; null to leave it.</param>
/// <param name="Units">The new number of units in all, more than before; null to leave it.</param>
public sealed record LineExtension(int LineNumber, DateOnly? LastDay, decimal? Units);

/// <summary>The whole was withdrawn. The reason stands in the event.</summary>
public sealed record AuthorizationWithdrawn : AuthorizationChange;

/// <summary>A document was attached.</summary>
/// <param name="Document">What is known of it.</param>
public sealed record DocumentAttached(DocumentInfo Document) : AuthorizationChange;

/// <summary>A posted claim used units.</summary>
/// <param name="Submitter">Who submitted the claim.</param>
/// <param name="ClaimId">The submitter's id of the claim.</param>
/// <param name="Lines">What it used of each line.</param>
public sealed record UnitsUsed(string Submitter, string ClaimId, IReadOnlyList<LineUnits> Lines) : AuthorizationChange
{
    /// <inheritdoc/>
    public override bool IsUse => true;
}

/// <summary>A claim that was voided or replaced gave its units back.</summary>
/// <param name="Submitter">Who submitted the claim.</param>
/// <param name="ClaimId">The submitter's id of the claim.</param>
/// <param name="Lines">What it had used of each line.</param>
public sealed record UnitsReturned(string Submitter, string ClaimId, IReadOnlyList<LineUnits> Lines) : AuthorizationChange
{
    /// <inheritdoc/>
    public override bool IsUse => true;
}

/// <summary>Units of one line.</summary>
/// <param name="LineNumber">The line.</param>
/// <param name="Units">More than 0, at most three decimals.</param>
public sealed record LineUnits(int LineNumber, decimal Units);
