using System.Collections.Frozen;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Benchmarks.Structures;

/// <summary>A <see cref="FrozenDictionary{TKey, TValue}"/> of one 32-bit key a pair. Baseline.</summary>
public readonly struct FrozenPairs : IPairStructure<FrozenPairs>
{
    // Key, value, hash code, and some two buckets of eight bytes for each entry.
    private const int BytesPerEntry = 25;

    private readonly FrozenDictionary<int, int> places;
    private readonly int codeCount;
    private readonly long payload;

    private FrozenPairs(FrozenDictionary<int, int> places, int codeCount, long payload) =>
        (this.places, this.codeCount, this.payload) = (places, codeCount, payload);

    /// <inheritdoc/>
    public static string Name => "FrozenDictionary<int>";

    /// <inheritdoc/>
    public long ByteCount => payload + ((long)BytesPerEntry * places.Count);

    /// <inheritdoc/>
    public static FrozenPairs Build(PairEditColumns columns, int codeCount) => new(
        DistinctPairs.Of(columns).ToFrozenDictionary(pair => unchecked((pair.One * (codeCount + 1)) + pair.Two), pair => pair.Place),
        codeCount, DistinctPairs.PayloadOf(columns));

    /// <inheritdoc/>
    public int Find(int columnOne, int columnTwo) =>
        places.TryGetValue(unchecked((columnOne * (codeCount + 1)) + columnTwo), out var place) ? place : -1;

    /// <inheritdoc/>
    public int CountHits(ReadOnlySpan<ushort> ids) => PairLoop.CountHits(this, ids);
}
