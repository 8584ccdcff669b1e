using DmeGrpc.Benchmarks.Data;
using DmeGrpc.Benchmarks.Structures;

namespace DmeGrpc.Benchmarks.Pairs;

/// <summary>Every structure of one table. The last table asked for is kept, since making them takes seconds and all of them a gigabyte.</summary>
internal sealed class BuiltStructures
{
    private static (string Name, BuiltStructures Structures)? last;

    private BuiltStructures(BenchmarkTable table)
    {
        var (columns, codes) = (table.Table.Columns, table.Index.Count);
        Strings = new ConcatenatedStrings(table.Table);
        Dictionary = UIntKeys.Build(columns, codes);
        Frozen = FrozenPairs.Build(columns, codes);
        Sorted = SortedKeys.Build(columns, codes);
        Binary = CsrBinarySearch.Build(columns, codes);
        IndexOf = CsrIndexOf.Build(columns, codes);
        Matrix = BitMatrix.Build(columns, codes);
        Folded = FoldedRows.Build(columns, codes);
        Scan = RowScan.Build(columns, codes);
        Open = OpenAddressing.Build(columns, codes);
    }

    public ConcatenatedStrings Strings { get; }

    public UIntKeys Dictionary { get; }

    public FrozenPairs Frozen { get; }

    public SortedKeys Sorted { get; }

    public CsrBinarySearch Binary { get; }

    public CsrIndexOf IndexOf { get; }

    public BitMatrix Matrix { get; }

    public FoldedRows Folded { get; }

    public RowScan Scan { get; }

    public OpenAddressing Open { get; }

    public static BuiltStructures Of(string table)
    {
        if (last is not { } kept || kept.Name != table)
        {
            last = null;
            last = kept = (table, new BuiltStructures(BenchmarkTable.Of(table)));
        }

        return kept.Structures;
    }
}
