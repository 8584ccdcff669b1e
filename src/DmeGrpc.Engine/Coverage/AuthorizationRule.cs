using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Coverage;

/// <summary>Items that need an authorization before they are delivered. Of several rules for an item the first in the plan counts.</summary>
public sealed record AuthorizationRule
{
    /// <summary>Which items.</summary>
    public required ItemSelection Items { get; init; }

    /// <summary>The states of the member in which it applies; none for everywhere.</summary>
    public required IReadOnlyList<string> States { get; init; }

    /// <summary>The days of delivery it applies to.</summary>
    public required EffectiveWindow Window { get; init; }

    /// <summary>The documents to send with the request.</summary>
    public required IReadOnlyList<PlanDocument> Documents { get; init; }

    /// <summary>What the request is judged by: a coverage determination, a policy; empty when the plan names none.</summary>
    public required string Criteria { get; init; }

    /// <summary>How long the decision may take.</summary>
    public required Turnaround Turnaround { get; init; }

    /// <summary>Whether it applies to the item on the day, whatever the state.</summary>
    public bool Applies(ProcedureCode code, BenefitFamily family, DateOnly day) => Window.Contains(day) && Items.Contains(code, family);
}
