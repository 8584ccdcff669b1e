namespace DmeGrpc.ReferenceData.Cms.Text;

/// <summary>Records of a delimited file or of a sheet, one after the other.</summary>
internal interface IRecordReader : IDisposable
{
    /// <summary>The physical line, or the row of the sheet, on which the record begins; from 1.</summary>
    int Line { get; }

    /// <summary>The record's fields, trimmed.</summary>
    IReadOnlyList<string> Fields { get; }

    /// <summary>Whether the record is surely whole: false for a last line without a line feed.</summary>
    bool IsTerminated { get; }

    /// <summary>Set once the heading is found: no later record may span lines, so that a stray quote spoils its own line only.</summary>
    bool OneLineEach { set; }

    /// <summary>Whether every record has as many fields as the heading; a sheet leaves out blank cells at the end.</summary>
    bool HasBlankFields { get; }

    /// <summary>The next record that can be split; what cannot is reported and passed over. False at the end.</summary>
    bool Read();
}
