using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Findings;

/// <summary>The same or a similar item that the member was given.</summary>
/// <param name="Group">The group of items, such as HOSPITAL_BED.</param>
/// <param name="Code">The item the member was given.</param>
/// <param name="IsSame">Whether it is the same code as the line's; otherwise it is similar.</param>
/// <param name="Delivered">The day it was given.</param>
/// <param name="LastDay">The last day of its useful lifetime.</param>
/// <param name="OtherLineNumber">The line of this claim that gave it; 0 where another claim did.</param>
public sealed record SimilarItemEvidence(string Group, ProcedureCode Code, bool IsSame, DateOnly Delivered, DateOnly LastDay, int OtherLineNumber)
    : Evidence((Editions.TableRow?)null)
{
    /// <summary>The line of another claim that gave it; null where a line of this one did.</summary>
    public PostedLine? History { get; init; }
}
