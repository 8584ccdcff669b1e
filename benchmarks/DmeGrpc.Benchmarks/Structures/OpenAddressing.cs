using System.Numerics;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Benchmarks.Structures;

/// <summary>
/// A hash table of unordered pairs, probed one slot after the other: one probe answers for both directions.
/// <code>
/// key       uint: lesser number * (codes + 1) + greater number; 0 for an empty slot
/// forward   int: first row of the pair (lesser, greater), or -1
/// backward  int: first row of the pair (greater, lesser), or -1
/// </code>
/// </summary>
public readonly struct OpenAddressing : IPairStructure<OpenAddressing>
{
    private const uint Multiplier = 2_654_435_769;
    private const int BytesPerSlot = 12;

    private readonly Slot[] slots;
    private readonly int shift;
    private readonly uint stride;
    private readonly long payload;

    private OpenAddressing(PairEditColumns columns, int codeCount)
    {
        var pairs = DistinctPairs.Of(columns);
        stride = (uint)codeCount + 1;
        var both = (uint)codeCount + 1;
        var distinct = pairs.Select(pair => ((uint)Math.Min(pair.One, pair.Two) * both) + (uint)Math.Max(pair.One, pair.Two)).Distinct().Count();
        var bits = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, distinct + (distinct / 2))));
        shift = 32 - bits;
        slots = new Slot[1 << bits];
        Array.Fill(slots, new Slot(0, -1, -1));
        foreach (var (one, two, place) in pairs)
        {
            var at = SlotOf(KeyOf(one, two));
            slots[at] = one < two ? slots[at] with { Key = KeyOf(one, two), Forward = place } : slots[at] with { Key = KeyOf(one, two), Backward = place };
        }

        payload = DistinctPairs.PayloadOf(columns);
    }

    /// <inheritdoc/>
    public static string Name => "open addressing, both directions";

    /// <inheritdoc/>
    public long ByteCount => payload + ((long)BytesPerSlot * slots.Length);

    /// <inheritdoc/>
    public static OpenAddressing Build(PairEditColumns columns, int codeCount) => new(columns, codeCount);

    /// <inheritdoc/>
    public int Find(int columnOne, int columnTwo)
    {
        var slot = slots[SlotOf(KeyOf(columnOne, columnTwo))];
        return slot.Key == 0 ? -1 : columnOne < columnTwo ? slot.Forward : slot.Backward;
    }

    /// <inheritdoc/>
    public int CountHits(ReadOnlySpan<ushort> ids)
    {
        var hits = 0;
        for (var i = 1; i < ids.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (ids[i] != ids[j])
                {
                    var slot = slots[SlotOf(KeyOf(ids[i], ids[j]))];
                    hits += (slot.Forward >= 0 ? 1 : 0) + (slot.Backward >= 0 ? 1 : 0);
                }
            }
        }

        return hits;
    }

    // The pair's slot, or the empty one that says that there is none.
    private int SlotOf(uint key)
    {
        var at = (int)((key * Multiplier) >> shift);
        while (slots[at].Key != key && slots[at].Key != 0)
        {
            at = (at + 1) & (slots.Length - 1);
        }

        return at;
    }

    private uint KeyOf(int one, int two) => one < two ? ((uint)one * stride) + (uint)two : ((uint)two * stride) + (uint)one;

    private readonly record struct Slot(uint Key, int Forward, int Backward);
}
