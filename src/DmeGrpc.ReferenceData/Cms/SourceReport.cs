using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Cms;

/// <summary>What one file gave.</summary>
public sealed record SourceReport
{
    /// <summary>Its path in the folder with forward slashes; an entry's path follows its archive's, a further sheet's number its workbook's.</summary>
    public required string File { get; init; }

    /// <summary>The layout it was recognised as.</summary>
    public required string Layout { get; init; }

    /// <summary>The table its rows belong to.</summary>
    public required TableKind Kind { get; init; }

    /// <summary>Program, setting and release of that table.</summary>
    public required CmsRelease Release { get; init; }

    /// <summary>SHA-256 in lower-case hexadecimal digits of the file on disk, which may be the archive.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Physical lines, or rows of the sheet.</summary>
    public required int Lines { get; init; }

    /// <summary>Lines before the heading, or before the first row where a layout has no heading of its own.</summary>
    public required int PreambleLines { get; init; }

    /// <summary>Rows that are in the table.</summary>
    public required int RowsKept { get; init; }

    /// <summary>Rows that are not because something is wrong with them.</summary>
    public required int RowsRefused { get; init; }

    /// <summary>Records that only go on with the text of the one before.</summary>
    public required int ContinuationRecords { get; init; }

    /// <summary>Kept rows by the family of their first code.</summary>
    public required IReadOnlyDictionary<string, int> RowsByFamily { get; init; }

    /// <summary>What is wrong, with line and reason; the first of them when they are too many.</summary>
    public required IReadOnlyList<SourceProblem> Problems { get; init; }

    /// <summary>How many problems there are.</summary>
    public required int ProblemCount { get; init; }

    /// <summary>Rows it holds, kept or refused.</summary>
    public int RowsRead => RowsKept + RowsRefused;
}
