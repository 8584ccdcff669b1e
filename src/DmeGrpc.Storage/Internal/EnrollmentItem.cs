namespace DmeGrpc.Storage.Internal;

/// <summary>A span of coverage, or a year's amounts, as one statement reads both.</summary>
internal sealed class EnrollmentItem
{
    public required string MemberKey { get; init; }

    public DateOnly FirstDay { get; init; }

    public DateOnly? LastDay { get; init; }

    public int? Product { get; init; }

    public required string State { get; init; }

    public required string Zip { get; init; }

    public long DeductibleMetCents { get; init; }

    public long OutOfPocketMetCents { get; init; }

    /// <summary>Null for a span of coverage.</summary>
    public DateTime? AsOf { get; init; }
}
