namespace DmeGrpc.Engine.Differences;

/// <summary>One field of a row in two editions, as text: days as 2024-07-01, indicators as published, nothing for what is not given.</summary>
/// <param name="Field">Which field.</param>
/// <param name="Before">What the edition before says; null where it has no such row.</param>
/// <param name="After">What the edition after says; null where it has no such row.</param>
public readonly record struct FieldValue(RowField Field, string? Before, string? After)
{
    /// <summary>Whether both editions have the row and this field differs.</summary>
    public bool Differs => Before is not null && After is not null && !string.Equals(Before, After, StringComparison.Ordinal);
}
