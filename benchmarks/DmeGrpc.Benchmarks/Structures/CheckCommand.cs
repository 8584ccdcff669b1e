using DmeGrpc.Benchmarks.Data;

namespace DmeGrpc.Benchmarks.Structures;

/// <summary><c>check</c>: every structure against the naive oracle, on every table that can be had.</summary>
internal static class CheckCommand
{
    public static int Run()
    {
        Console.WriteLine("| table | structure | stored pairs | absent pairs | memory |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var name in BenchmarkTable.Names)
        {
            var table = BenchmarkTable.Of(name);
            var check = new StructureCheck(table.Table, table.Index);
            Report<UIntKeys>(name, check);
            Report<FrozenPairs>(name, check);
            Report<SortedKeys>(name, check);
            Report<CsrBinarySearch>(name, check);
            Report<CsrIndexOf>(name, check);
            Report<BitMatrix>(name, check);
            Report<FoldedRows>(name, check);
            Report<RowScan>(name, check);
            Report<OpenAddressing>(name, check);
            Report(name, "PairEditTable", check, check.RunProduct());
        }

        return 0;
    }

    private static void Report<T>(string table, StructureCheck check)
        where T : struct, IPairStructure<T> =>
        Report(table, T.Name, check, check.Run<T>());

    private static void Report(string table, string structure, StructureCheck check, string memory) =>
        Console.WriteLine($"| {table} | {structure} | {check.StoredPairs:N0} | {check.AbsentPairs:N0} | {memory} |");
}
