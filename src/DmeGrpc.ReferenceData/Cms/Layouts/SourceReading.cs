using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.Cms.Files;
using DmeGrpc.ReferenceData.Cms.Reports;
using DmeGrpc.ReferenceData.Cms.Text;

namespace DmeGrpc.ReferenceData.Cms.Layouts;

/// <summary>One file or sheet while it is read.</summary>
internal sealed class SourceReading(CmsSheet sheet, CmsRelease release, SourceTally tally, CmsLimits limits)
{
    public CmsSheet Sheet => sheet;

    public CmsRelease Release => release;

    public SourceTally Tally => tally;

    public CmsLimits Limits => limits;

    /// <summary>The file's place among the sources of its table.</summary>
    public int Place { get; set; }

    public SourceRow Row(int line) => new(Place, line);

    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public LineScanner OpenLines() => new(sheet.Entry.Open(), limits.LineBytes);

    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public IRecordReader OpenRecords() => sheet.OpenRecords(limits, tally);

    /// <summary>
    /// Whether a failure is the file's and not ours. The reader of workbooks meets damaged ones with exceptions of any kind.
    /// </summary>
    public bool IsFaultOfFile(Exception failure) => sheet.IsFaultOfFile(failure);
}
