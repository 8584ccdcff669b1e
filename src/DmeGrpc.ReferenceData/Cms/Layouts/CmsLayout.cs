using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.Cms.Tables;

namespace DmeGrpc.ReferenceData.Cms.Layouts;

/// <summary>One published layout: how it is recognised, which table it belongs to, and how its rows are read.</summary>
internal abstract class CmsLayout
{
    /// <summary>The layout's name in reports.</summary>
    public abstract string Name { get; }

    /// <summary>The table its rows go to.</summary>
    public abstract TableKind Kind { get; }

    /// <summary>Which table the file is a part of, by content first and then by name.</summary>
    public abstract CmsRelease Identify(Recognition found, NameHints hints);

    /// <summary>Why a file of this layout cannot be placed in any table; null when it can.</summary>
    public virtual string? FaultOf(CmsRelease release) => null;

    /// <summary>Reads every row into the tables; never throws for what is in the file.</summary>
    public abstract void Read(SourceReading reading, CmsTables tables);
}

/// <summary>A layout whose rows are of one type.</summary>
internal abstract class CmsLayout<TRow> : CmsLayout
{
    /// <summary>The rows one after the other; what is wrong goes to the tally.</summary>
    public abstract IEnumerable<TRow> Rows(SourceReading reading);

    /// <summary>The tables its rows belong to.</summary>
    public abstract TableSet<TRow> In(CmsTables tables);

    public override void Read(SourceReading reading, CmsTables tables)
    {
        var table = In(tables).Open(reading);
        try
        {
            foreach (var row in Rows(reading))
            {
                table.Add(row, reading.Tally);
            }
        }
        catch (Exception failure) when (reading.IsFaultOfFile(failure))
        {
            table.Abandon(reading.Tally, $"The file cannot be read to its end, and none of it is used: {failure.Message.TrimEnd('.')}.");
        }
    }
}
