using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Tables;

/// <summary>
/// Gives every code of an edition a small number. One direct table over all code shapes: 1,296,000 entries of two bytes, 2.6 MB, one read a
/// look-up. Zero means that the edition has no row for the code.
/// </summary>
public sealed class CodeIndex
{
    private readonly ushort[] idByOrdinal = new ushort[ProcedureCode.OrdinalCount];
    private readonly ProcedureCode[] codes;

    /// <summary>Numbers the codes from 1 in ASCII order; repeated codes count once.</summary>
    /// <exception cref="ArgumentException">More than 65,535 different codes.</exception>
    public CodeIndex(IEnumerable<ProcedureCode> codes)
    {
        const ushort present = 1;
        foreach (var code in codes)
        {
            idByOrdinal[code.Ordinal] = present;
        }

        Count = idByOrdinal.AsSpan().Count(present);
        if (Count > ushort.MaxValue)
        {
            throw new ArgumentException($"An edition may hold {ushort.MaxValue} different codes; this one has {Count}.", nameof(codes));
        }

        this.codes = new ProcedureCode[Count];
        var ordinal = -1;
        for (var id = 1; id <= Count; id++)
        {
            ordinal += 1 + idByOrdinal.AsSpan(ordinal + 1).IndexOf(present);
            this.codes[id - 1] = ProcedureCode.FromOrdinal(ordinal);
            idByOrdinal[ordinal] = (ushort)id;
        }
    }

    /// <summary>How many different codes the edition has rows for.</summary>
    public int Count { get; }

    /// <summary>The codes in ASCII order: the code of number 1 first.</summary>
    public IReadOnlyList<ProcedureCode> Codes => codes;

    /// <summary>The bytes of memory it takes.</summary>
    public long ByteCount => (sizeof(ushort) * (long)idByOrdinal.Length) + (sizeof(int) * (long)codes.Length);

    /// <summary>The code's number, or 0.</summary>
    public int IdOf(ProcedureCode code) => code.IsNone ? 0 : idByOrdinal[code.Ordinal];

    /// <summary>The code of a number; the reverse of <see cref="IdOf"/>.</summary>
    /// <exception cref="IndexOutOfRangeException">Not between 1 and <see cref="Count"/>.</exception>
    public ProcedureCode CodeOf(int id) => codes[id - 1];
}
