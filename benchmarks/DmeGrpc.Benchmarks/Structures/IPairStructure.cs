using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Benchmarks.Structures;

/// <summary>
/// A way to keep the pairs of a table in memory. Codes go by their number in the edition, from 1; number 0 stands for a code without rows.
/// Implemented by structs, so that whatever is generic over them is compiled for each of them alone.
/// </summary>
public interface IPairStructure<TSelf>
    where TSelf : struct, IPairStructure<TSelf>
{
    /// <summary>Its name in results.</summary>
    static abstract string Name { get; }

    /// <summary>Makes it of a table's columns.</summary>
    /// <param name="columns">The rows.</param>
    /// <param name="codeCount">How many codes the edition numbers.</param>
    static abstract TSelf Build(PairEditColumns columns, int codeCount);

    /// <summary>
    /// The bytes it takes, the payload of four bytes a row (detail and source) included, the numbering of codes not.
    /// </summary>
    long ByteCount { get; }

    /// <summary>The place of the pair's first row, or -1.</summary>
    int Find(int columnOne, int columnTwo);

    /// <summary>How many ordered pairs of lines are in the table. Lines of one code make no pair.</summary>
    /// <param name="ids">The number of each line's code.</param>
    int CountHits(ReadOnlySpan<ushort> ids);
}
