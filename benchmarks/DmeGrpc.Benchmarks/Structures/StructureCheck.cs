using System.Globalization;
using DmeGrpc.Benchmarks.Data;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Benchmarks.Structures;

/// <summary>
/// Holds a structure against the naive oracle: every stored pair is found, and its reverse as the oracle says; a million random pairs are found or not as
/// it says; claims have as many hits as it counts, with codes repeated and codes unknown.
/// </summary>
public sealed class StructureCheck
{
    /// <summary>How many random pairs are tried.</summary>
    public const int RandomPairs = 1_000_000;

    private static readonly int[] ClaimLengths = [1, 2, 4, 10, 50, 450];

    private readonly PairEditTable table;
    private readonly CodeIndex index;
    private readonly ConcatenatedStrings oracle;

    // Every question and the oracle's answer, asked of it once for all structures.
    private readonly List<(int One, int Two, int Place)> answers = [];
    private readonly List<(ushort[] Ids, int Hits)> claims = [];

    /// <summary>Reads the table into the oracle.</summary>
    public StructureCheck(PairEditTable table, CodeIndex index)
    {
        (this.table, this.index, oracle) = (table, index, new ConcatenatedStrings(table));
        foreach (var pair in oracle.Pairs)
        {
            Ask(pair[..5], pair[5..]);
            Ask(pair[5..], pair[..5]);
        }

        StoredPairs = oracle.Count;
        var random = new Random(1);
        for (var i = 0; i < RandomPairs;)
        {
            var (one, two) = (random.Next(1, index.Count + 1), random.Next(1, index.Count + 1));
            if (one != two)
            {
                i++;
                Ask(index.CodeOf(one).ToString(), index.CodeOf(two).ToString());
                AbsentPairs += answers[^1].Place < 0 ? 1 : 0;
            }
        }

        var codes = CodeClaims.CodesOf(table, index);
        foreach (var lines in ClaimLengths)
        {
            for (var i = 0; i < 20; i++)
            {
                var claim = Enumerable.Range(0, lines).Select(_ => random.Next(20) == 0 ? "Z999Z" : codes[random.Next(codes.Length)].ToString()).ToArray();
                claim[random.Next(lines)] = claim[0];
                claims.Add((Array.ConvertAll(claim, IdOf), oracle.CountHits(claim)));
            }
        }
    }

    /// <summary>How many different pairs the table has.</summary>
    public int StoredPairs { get; }

    /// <summary>How many of the random pairs it does not have.</summary>
    public int AbsentPairs { get; }

    /// <summary>Checks a structure, and says how large it is.</summary>
    /// <exception cref="InvalidOperationException">It answers otherwise than the oracle.</exception>
    public string Run<T>()
        where T : struct, IPairStructure<T>
    {
        var structure = T.Build(table.Columns, index.Count);
        foreach (var (one, two, place) in answers)
        {
            Require<T>(structure.Find(one, two) == place, one, two);
        }

        foreach (var (ids, hits) in claims)
        {
            Require<T>(structure.CountHits(ids) == hits, ids[0], ids[^1]);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{structure.ByteCount / (double)StoredPairs:0.0} bytes a pair");
    }

    /// <summary>Checks the product's table.</summary>
    /// <exception cref="InvalidOperationException">It answers otherwise than the oracle.</exception>
    public string RunProduct()
    {
        foreach (var (one, two, place) in answers)
        {
            var found = table.Find(index.CodeOf(one), index.CodeOf(two));
            Require<CsrBinarySearch>(place < 0 ? found.IsEmpty : !found.IsEmpty && found[0] == table.Rows[place], one, two);
        }

        foreach (var (ids, hits) in claims)
        {
            var found = table.FindAmong(Array.ConvertAll(ids, id => id == 0 ? default : index.CodeOf(id)));
            Require<CsrBinarySearch>((found?.Count ?? 0) == hits, ids[0], ids[^1]);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{(table.ByteCount + index.ByteCount) / (double)StoredPairs:0.0} bytes a pair with the numbering of codes");
    }

    private void Ask(string one, string two) => answers.Add((IdOf(one), IdOf(two), oracle.Find(one, two)));

    private ushort IdOf(string code) => (ushort)index.IdOf(ProcedureCode.Parse(code));

    private void Require<T>(bool holds, int one, int two)
        where T : struct, IPairStructure<T>
    {
        if (!holds)
        {
            throw new InvalidOperationException($"{T.Name} does not agree with the oracle on {index.CodeOf(Math.Max(1, one))} and {index.CodeOf(Math.Max(1, two))}.");
        }
    }
}
