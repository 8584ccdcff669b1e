using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Benchmarks.Structures;

/// <summary>One sorted array of 32-bit keys, found by binary search over all of them. Baseline.</summary>
public readonly struct SortedKeys : IPairStructure<SortedKeys>
{
    private readonly uint[] keys;
    private readonly int[] places;
    private readonly uint codeCount;
    private readonly long payload;

    private SortedKeys(uint[] keys, int[] places, uint codeCount, long payload) =>
        (this.keys, this.places, this.codeCount, this.payload) = (keys, places, codeCount, payload);

    /// <inheritdoc/>
    public static string Name => "sorted array";

    /// <inheritdoc/>
    public long ByteCount => payload + ((sizeof(uint) + sizeof(int)) * (long)keys.Length);

    /// <inheritdoc/>
    public static SortedKeys Build(PairEditColumns columns, int codeCount)
    {
        var pairs = DistinctPairs.Of(columns);
        return new SortedKeys(
            [.. pairs.Select(pair => ((uint)pair.One * (uint)(codeCount + 1)) + (uint)pair.Two)], [.. pairs.Select(pair => pair.Place)],
            (uint)codeCount, DistinctPairs.PayloadOf(columns));
    }

    /// <inheritdoc/>
    public int Find(int columnOne, int columnTwo)
    {
        var at = Array.BinarySearch(keys, ((uint)columnOne * (codeCount + 1)) + (uint)columnTwo);
        return at < 0 ? -1 : places[at];
    }

    /// <inheritdoc/>
    public int CountHits(ReadOnlySpan<ushort> ids) => PairLoop.CountHits(this, ids);
}
