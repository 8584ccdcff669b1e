using DmeGrpc.ReferenceData.Cms.Reports;
using DmeGrpc.ReferenceData.Cms.Text;

namespace DmeGrpc.ReferenceData.Cms.Files;

/// <summary>What has one layout: a text file, or one sheet of a workbook.</summary>
/// <param name="Entry">The file.</param>
/// <param name="File">Its name in reports: the entry's, and for a further sheet of a workbook its number after it.</param>
/// <param name="Number">The sheet's place in the workbook, from 0.</param>
/// <param name="Delimiter">What separates the fields of a text file.</param>
internal sealed record CmsSheet(CmsEntry Entry, string File, int Number, char Delimiter)
{
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public IRecordReader OpenRecords(CmsLimits limits, SourceTally tally)
    {
        if (Entry.Form != FileForm.Workbook)
        {
            return new DelimitedRecordReader(Entry.Open(), Delimiter, limits, tally);
        }

        var reader = WorkbookFile.Open(Entry, limits);
        for (var i = 0; i < Number; i++)
        {
            reader.NextResult();
        }

        return new WorkbookRecordReader(reader, tally);
    }

    /// <summary>Whether a failure while reading is the file's fault. The reader of workbooks meets damaged ones with exceptions of any kind.</summary>
    public bool IsFaultOfFile(Exception failure) => failure is IOException or InvalidDataException or NotSupportedException or UnauthorizedAccessException
        || (Entry.Form == FileForm.Workbook && failure is not OutOfMemoryException);
}
