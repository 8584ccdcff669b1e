using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.Cms;
using DmeGrpc.ReferenceData.CmsEditions;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.Cli.Editions.Building;

/// <summary>What became of a folder of CMS files.</summary>
internal sealed record BuildReport
{
    /// <summary>The folder.</summary>
    public required string Folder { get; init; }

    /// <summary>The edition file.</summary>
    public required string File { get; init; }

    /// <summary>Whether it was written.</summary>
    public required bool IsWritten { get; init; }

    /// <summary>The edition's name; null when the files make none.</summary>
    public string? EditionId { get; init; }

    /// <summary>What the edition is, for people.</summary>
    public string? Label { get; init; }

    /// <summary>The length of the file; null when it was not written.</summary>
    public long? Bytes { get; init; }

    /// <summary>Every file that was recognised.</summary>
    public required IReadOnlyList<ReportedSource> Sources { get; init; }

    /// <summary>The edition's tables.</summary>
    public required IReadOnlyList<ReportedTable> Tables { get; init; }

    /// <summary>Sound files that gave no rows, and why.</summary>
    public required IReadOnlyList<UnusedFile> Unused { get; init; }

    /// <summary>What is worth knowing though nothing is wrong.</summary>
    public required IReadOnlyList<SourceProblem> Notes { get; init; }

    /// <summary>What is wrong, of folder and releases first, then file by file.</summary>
    public required IReadOnlyList<SourceProblem> Problems { get; init; }

    /// <summary>How many problems there are, listed or only counted.</summary>
    public required int ProblemCount { get; init; }

    /// <summary>Puts together what was read and what was made of it.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="contents">What the folder held.</param>
    /// <param name="edition">What was made of it; null when nothing could be.</param>
    public static BuildReport Of(BuildOptions options, CmsContents contents, CmsEdition? edition)
    {
        var ofReleases = edition?.Problems ?? [];
        return new BuildReport
        {
            Folder = options.From,
            File = options.Out,
            IsWritten = false,
            EditionId = edition?.Edition.Id,
            Label = edition?.Edition.Label,
            Sources = [.. contents.Sources.Select(ReportedSource.Of)],
            Tables = [.. (edition?.Tables ?? []).Select(ReportedTable.Of)],
            Unused = [.. contents.Unused, .. edition?.Unused ?? []],
            Notes = edition?.Notes ?? [],
            Problems = [.. ofReleases, .. contents.Problems],
            ProblemCount = ofReleases.Count + contents.ProblemCount,
        };
    }
}

/// <summary>What one file gave.</summary>
internal sealed record ReportedSource(
    string File, string Layout, TableKind Table, PayerProgram? Program, ServiceSetting? Setting, string Release, string Sha256, int Lines, int PreambleLines,
    int RowsRead, int RowsKept, int RowsRefused, int ContinuationRecords, IReadOnlyDictionary<string, int> RowsByFamily, int ProblemCount)
{
    public static ReportedSource Of(SourceReport source) => new(
        source.File, source.Layout, source.Kind, source.Release.Program, source.Release.Setting, source.Release.Label, source.Sha256, source.Lines, source.PreambleLines,
        source.RowsRead, source.RowsKept, source.RowsRefused, source.ContinuationRecords, source.RowsByFamily, source.ProblemCount);
}

/// <summary>What one table of the edition came to.</summary>
internal sealed record ReportedTable(
    TableKind Table, PayerProgram? Program, ServiceSetting? Setting, string Release, bool IsWhole, string WholeForFirstCharacters, DateOnly? WholeThrough, DateOnly? From, DateOnly? Through,
    int Rows, int DistinctKeys, int PairsInBothOrders, int OverlappingRows, IReadOnlyList<string> Sources)
{
    public static ReportedTable Of(CmsTableReport table) => new(
        table.Info.Kind, table.Info.Program, table.Info.Setting, table.Info.Release, table.Info.Coverage.IsComplete, table.Info.Coverage.CompleteForFirstCharacters, table.Info.Coverage.CompleteThrough,
        table.Info.Span.First == DateOnly.MinValue ? null : table.Info.Span.First, table.Info.Span.Last, table.Rows, table.DistinctKeys, table.PairsInBothOrders,
        table.OverlappingRows, table.Info.Sources);
}
