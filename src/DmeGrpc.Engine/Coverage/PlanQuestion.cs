using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Coverage;

/// <summary>A question of the front desk; plans ask such in their own test cases.</summary>
public sealed record PlanQuestion
{
    /// <summary>The item.</summary>
    public required ProcedureCode Code { get; init; }

    /// <summary>Its family.</summary>
    public required BenefitFamily Family { get; init; }

    /// <summary>The day of service.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The member's state; empty when unknown.</summary>
    public string State { get; init; } = string.Empty;

    /// <summary>The member's ZIP code; empty when unknown.</summary>
    public string Zip { get; init; } = string.Empty;

    /// <summary>The member's product; null leaves the vendor unanswered.</summary>
    public PlanProduct? Product { get; init; }

    /// <summary>Whether the request is urgent.</summary>
    public bool Urgent { get; init; }

    /// <summary>The instant of the request; null when unknown.</summary>
    public DateTimeOffset? Asked { get; init; }

    /// <summary>The allowed amount in cents; null leaves the cost share unanswered.</summary>
    public long? AllowedCents { get; init; }

    /// <summary>What the member has paid already.</summary>
    public Accumulators Met { get; init; }

    /// <summary>NPI of the practitioner who prescribed the item; empty leaves the prescriber unanswered.</summary>
    public string OrderingNpi { get; init; } = string.Empty;
}
