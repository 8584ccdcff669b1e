using DmeGrpc.ReferenceData.Cms.Reports;

namespace DmeGrpc.ReferenceData.Cms.Tables;

/// <summary>The rows of one table while they are collected from its files.</summary>
internal sealed class TableRows<TRow>(RowTraits<TRow> traits)
{
    // Parts are numbered from 1: a table with this one alone still counts as published in parts.
    private const int NoPart = 0;

    private int rowsBefore;

    public List<TRow> Rows { get; } = [];

    /// <summary>The files, in the order in which rows name them.</summary>
    public List<SourceTally> Sources { get; } = [];

    /// <summary>The numbers in the files' names; null of a file without one.</summary>
    public List<int?> Parts { get; } = [];

    public void Add(TRow row, SourceTally tally)
    {
        Rows.Add(row);
        tally.Kept++;
        var code = traits.Code(row);
        if (!code.IsNone)
        {
            tally.Families.Add(code);
        }
    }

    public int Begin(SourceTally tally, int? part)
    {
        rowsBefore = Rows.Count;
        Sources.Add(tally);
        Parts.Add(part);
        return Sources.Count - 1;
    }

    /// <summary>Takes back every row of the file begun last; the part that it was is not there.</summary>
    public void Abandon(SourceTally tally, string reason)
    {
        Rows.RemoveRange(rowsBefore, Rows.Count - rowsBefore);
        Parts[^1] = Parts[^1] is null ? null : NoPart;
        tally.Abandon(reason);
    }
}
