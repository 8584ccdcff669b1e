using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Tables;

/// <summary>
/// Gives every code of an edition a small number. One direct table over all code shapes: 1,296,000 entries of two bytes, 2.6 MB, one read a
/// look-up. Zero means that the edition has no row for the code.
/// </summary>
public sealed class CodeIndex
{
    private readonly ushort[] idByOrdinal = new ushort[ProcedureCode.OrdinalCount];

    /// <summary>Numbers the codes from 1 in ASCII order; repeated codes count once.</summary>
    /// <exception cref="ArgumentException">More than 65,535 different codes.</exception>
    public CodeIndex(IEnumerable<ProcedureCode> codes)
    {
        var sorted = codes.Distinct().Order().ToList();
        if (sorted.Count > ushort.MaxValue)
        {
            throw new ArgumentException($"An edition may hold {ushort.MaxValue} different codes; this one has {sorted.Count}.", nameof(codes));
        }

        Count = sorted.Count;
        for (var i = 0; i < sorted.Count; i++)
        {
            idByOrdinal[sorted[i].Ordinal] = (ushort)(i + 1);
        }
    }

    /// <summary>How many different codes the edition has rows for.</summary>
    public int Count { get; }

    /// <summary>The code's number, or 0.</summary>
    public int IdOf(ProcedureCode code) => code.IsNone ? 0 : idByOrdinal[code.Ordinal];
}
