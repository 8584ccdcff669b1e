using DmeGrpc.Engine.EquipmentHistory;

namespace DmeGrpc.Engine.Policy;

/// <summary>What payers publish in articles and manuals rather than in tables: what the edits of rented and bought equipment go by.</summary>
public sealed record EquipmentPolicy
{
    /// <summary>No groups and no accessories, useful lifetimes of five years, and the regulation's rule of interruptions.</summary>
    public static EquipmentPolicy None { get; } = new();

    /// <summary>Items of which a member is paid only one in a useful lifetime.</summary>
    public SimilarItems SimilarItems { get; init; } = new([]);

    /// <summary>Accessories that are paid only with their equipment.</summary>
    public AccessoryRules Accessories { get; init; } = new([]);

    /// <summary>Useful lifetimes other than five years.</summary>
    public UsefulLifetimes Lifetimes { get; init; } = UsefulLifetimes.Default;

    /// <summary>How periods of continuous use are found: a long interruption begins a new one only where a new need is on file (42 CFR 414.230).</summary>
    public RentalRules Rental { get; init; } = new() { NewPeriodNeedsDocuments = true };

    /// <summary>The row behind the longest temporary interruption; null where no file gave it.</summary>
    public PolicyRow? InterruptionRow { get; init; }
}
