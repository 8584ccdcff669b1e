namespace DmeGrpc.Engine.Tables;

/// <summary>
/// Finds the pairs among many codes. A code whose row of the table is short beside the number of codes is first held, as a whole row, against the set
/// of them: one pass over the row instead of a question for each other code. Only where the row joins some of them is each asked for.
/// </summary>
internal readonly ref struct PairEditMatcher
{
    // A set of fewer codes does not pay for being made.
    private const int LeastCodesForSet = 24;

    // So many column two numbers are read from end to end in the time of one question to the filter.
    private const int RowLengthPerCode = 3;

    private readonly PairEditTable table;
    private readonly ReadOnlySpan<ushort> ids;
    private readonly ReadOnlySpan<int> rowStart;
    private readonly ReadOnlySpan<ulong> set;

    /// <param name="table">The table.</param>
    /// <param name="ids">The numbers of the codes.</param>
    /// <param name="rowStart">Where each code's rows start.</param>
    /// <param name="room">Room for one bit a code number.</param>
    public PairEditMatcher(PairEditTable table, ReadOnlySpan<ushort> ids, ReadOnlySpan<int> rowStart, Span<ulong> room)
    {
        this.table = table;
        this.ids = ids;
        this.rowStart = rowStart;
        if (UsesSet(ids.Length))
        {
            room.Clear();
            foreach (var id in ids)
            {
                room[id >> 6] |= 1UL << id;
            }

            set = room;
        }
    }

    /// <summary>Whether the matcher of so many codes needs room.</summary>
    public static bool UsesSet(int codes) => codes >= LeastCodesForSet;

    /// <summary>Whether the code may be column one of another; false is certain.</summary>
    public bool MayJoin(int place)
    {
        int one = ids[place];
        var length = rowStart[one + 1] - rowStart[one];
        return length > 0 && (set.IsEmpty || length > RowLengthPerCode * ids.Length || table.RowHasAnyOf(one, set));
    }
}
