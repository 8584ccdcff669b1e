using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Tables;

/// <summary>
/// Rows in one array, grouped by code: the rows of the code with number i are rows[start[i]] up to rows[start[i + 1]], in the order they
/// were sorted in. Number 0, for codes the edition lacks, is an empty group.
/// </summary>
internal sealed class RowsByCode<TRow>
{
    private readonly CodeIndex index;
    private readonly int[] start;
    private readonly TRow[] rows;

    public RowsByCode(CodeIndex index, IEnumerable<TRow> rows, Func<TRow, ProcedureCode> codeOf, IComparer<TRow> withinCode)
    {
        this.index = index;
        this.rows = [.. rows.OrderBy(codeOf).ThenBy(row => row, withinCode)];
        start = new int[index.Count + 2];
        foreach (var row in this.rows)
        {
            var id = index.IdOf(codeOf(row));
            if (id == 0)
            {
                throw new ArgumentException($"Code {codeOf(row)} is not in the index.", nameof(index));
            }

            start[id + 1]++;
        }

        for (var i = 1; i < start.Length; i++)
        {
            start[i] += start[i - 1];
        }
    }

    public IReadOnlyList<TRow> All => rows;

    public ReadOnlySpan<TRow> Find(ProcedureCode code)
    {
        var id = index.IdOf(code);
        return rows.AsSpan(start[id]..start[id + 1]);
    }
}
