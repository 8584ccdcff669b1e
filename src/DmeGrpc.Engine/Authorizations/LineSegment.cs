using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Authorizations;

/// <summary>
/// The current segment of a line: what was decided, for which code, units and days. Former segments stand in the history of events.
/// Source: the segments of CMS's prior authorization record (unique tracking number, segment, decision A, N or P, validity, code, pricing modifiers, units).
/// </summary>
public sealed record LineSegment
{
    /// <summary>A, N or P.</summary>
    public required SegmentDecision Decision { get; init; }

    /// <summary>The code decided on; it may be another than the one requested.</summary>
    public required ProcedureCode Code { get; init; }

    /// <summary>The pricing and other modifiers decided on.</summary>
    public required IReadOnlyList<Modifier> Modifiers { get; init; }

    /// <summary>Units affirmed; of a line that is not affirmed, the units asked for.</summary>
    public required decimal Units { get; init; }

    /// <summary>The first day of an affirmation's validity; null when not affirmed.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>The last day of an affirmation's validity, inclusive; null when not affirmed.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The payer's code of the reason for a non-affirmation; empty when it uses none.</summary>
    public string ReasonCode { get; init; } = string.Empty;

    /// <summary>The specific reason of a non-affirmation; empty else.</summary>
    public string ReasonText { get; init; } = string.Empty;

    /// <summary>What a reviewer found missing; empty when the line is not pended for it.</summary>
    public string Missing { get; init; } = string.Empty;

    /// <summary>The payer's calendar day of the decision; null when nobody has reviewed the line.</summary>
    public DateOnly? DecidedDay { get; init; }

    /// <summary>The segment of a line that nobody has reviewed.</summary>
    public static LineSegment Undecided(RequestedLine line) =>
        new() { Decision = SegmentDecision.Pending, Code = line.Code, Modifiers = line.Modifiers, Units = line.Units };
}
