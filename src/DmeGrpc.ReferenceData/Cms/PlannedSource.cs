using DmeGrpc.ReferenceData.Cms.Files;
using DmeGrpc.ReferenceData.Cms.Layouts;
using DmeGrpc.ReferenceData.Cms.Reports;

namespace DmeGrpc.ReferenceData.Cms;

/// <summary>A recognised file or sheet before it is read.</summary>
internal sealed record PlannedSource(CmsSheet Sheet, CmsLayout Layout, CmsRelease Release)
{
    public SourceReport Report(SourceTally tally, string sha256) => new()
    {
        File = Sheet.File,
        Layout = Layout.Name,
        Kind = Layout.Kind,
        Release = Release,
        Sha256 = sha256,
        Lines = tally.Lines,
        PreambleLines = tally.PreambleLines,
        RowsKept = tally.Kept,
        RowsRefused = tally.Refused,
        ContinuationRecords = tally.Continuations,
        RowsByFamily = tally.Families.ByFamily,
        Problems = tally.Problems,
        ProblemCount = tally.ProblemCount,
    };
}
