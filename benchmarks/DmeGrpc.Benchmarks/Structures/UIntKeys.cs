using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Benchmarks.Structures;

/// <summary>A <see cref="Dictionary{TKey, TValue}"/> of one 32-bit key a pair. Baseline.</summary>
public readonly struct UIntKeys : IPairStructure<UIntKeys>
{
    // Hash, next, key and value, and four bytes of bucket for each entry of capacity.
    private const int BytesPerEntry = 20;

    private readonly Dictionary<uint, int> places;
    private readonly uint codeCount;
    private readonly long payload;

    private UIntKeys(Dictionary<uint, int> places, uint codeCount, long payload) =>
        (this.places, this.codeCount, this.payload) = (places, codeCount, payload);

    /// <inheritdoc/>
    public static string Name => "Dictionary<uint>";

    /// <inheritdoc/>
    public long ByteCount => payload + ((long)BytesPerEntry * places.Capacity);

    /// <inheritdoc/>
    public static UIntKeys Build(PairEditColumns columns, int codeCount)
    {
        var pairs = DistinctPairs.Of(columns);
        var byKey = new Dictionary<uint, int>(pairs.Count);
        foreach (var (one, two, place) in pairs)
        {
            byKey.Add(((uint)one * (uint)(codeCount + 1)) + (uint)two, place);
        }

        return new UIntKeys(byKey, (uint)codeCount, DistinctPairs.PayloadOf(columns));
    }

    /// <inheritdoc/>
    public int Find(int columnOne, int columnTwo) =>
        places.TryGetValue(((uint)columnOne * (codeCount + 1)) + (uint)columnTwo, out var place) ? place : -1;

    /// <inheritdoc/>
    public int CountHits(ReadOnlySpan<ushort> ids) => PairLoop.CountHits(this, ids);
}
