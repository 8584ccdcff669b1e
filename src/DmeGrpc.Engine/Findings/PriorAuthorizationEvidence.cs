using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Findings;

/// <summary>Why a line needs an authorization, and what became of the one it names.</summary>
/// <param name="TrackingNumber">The number that the line or its claim names, as billed; empty for none.</param>
/// <param name="Fault">What is wrong with it.</param>
/// <param name="Row">The row of the Required Prior Authorization List; null where none applies.</param>
public sealed record PriorAuthorizationEvidence(string TrackingNumber, AuthorizationFault Fault, TableRow? Row) : Evidence(Row)
{
    /// <summary>The phase that makes the item subject to prior authorization; null where none does.</summary>
    public int? Phase { get; init; }

    /// <summary>The first day of delivery of that phase, or of the plan's rule.</summary>
    public DateOnly? RequiredFrom { get; init; }

    /// <summary>The line of the authorization that fits best; null where none does.</summary>
    public int? AuthorizationLineNumber { get; init; }

    /// <summary>The first day of its validity.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>The last day of its validity, inclusive.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The units it has left for this claim; null where no line of it fits.</summary>
    public decimal? RemainingUnits { get; init; }

    /// <summary>The units that the lines which use it bill together; null where no line of it fits.</summary>
    public decimal? BilledUnits { get; init; }

    /// <summary>The modifier that lifts the requirement; null where none does.</summary>
    public Modifier? BypassingModifier { get; init; }

    /// <summary>The plan whose own list decided; empty for Medicare's.</summary>
    public string PlanId { get; init; } = string.Empty;

    /// <summary>The documents that the plan wants with a request, by title.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>What the plan judges a request by; empty where it names nothing.</summary>
    public string Criteria { get; init; } = string.Empty;
}
