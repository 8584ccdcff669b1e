using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.Cms.Layouts;

namespace DmeGrpc.ReferenceData.Cms;

/// <summary>One published table: the rows of all its files.</summary>
/// <param name="Kind">Which table.</param>
/// <param name="Release">Program, setting, release and first day.</param>
/// <param name="Coverage">Whether it looks like the whole published table: all its parts, each to its end, and no fewer rows than any release had.</param>
/// <param name="Sources">Its files; a row's source names one by its place.</param>
/// <param name="Rows">The rows, file after file in the order of the files.</param>
public sealed record CmsTable<TRow>(
    TableKind Kind, CmsRelease Release, TableCoverage Coverage, IReadOnlyList<string> Sources, IReadOnlyList<TRow> Rows)
{
    /// <summary>How many different codes, pairs or other keys the rows are about.</summary>
    public int DistinctKeys { get; init; }

    /// <summary>Of a table of pairs: the pairs that are there in both orders, each counted once.</summary>
    public int PairsInBothOrders { get; init; }

    /// <summary>Numbers of the parts that are not there, of a table published in numbered parts.</summary>
    public IReadOnlyList<int> MissingParts { get; init; } = [];

    /// <summary>Files that were damaged or cut short, so that rows of theirs are missing.</summary>
    public IReadOnlyList<string> BrokenSources { get; init; } = [];

    /// <summary>Rows that were refused because an earlier row of the same key answers for one of their days; each is a problem of its file.</summary>
    public int OverlappingRows { get; init; }

    /// <summary>What the table is, as editions tell it. Tables that succeed one another, and the face-to-face list, answer from the
    /// first day they are published for.</summary>
    public TableInfo Info => new(Kind, Release.Program, Release.Setting, Release.Label, KnownCoverage, Sources) { Span = Span };

    // The rows of a face-to-face list have no days of their own; where the list has none either, it may be newer or older than any delivery.
    private TableCoverage KnownCoverage => (Kind, Release.EffectiveDate) is (TableKind.FaceToFaceOrders, null) ? TableCoverage.Partial : Coverage;

    private EffectiveWindow Span => (Kind, Release.EffectiveDate) switch
    {
        (TableKind.Fees or TableKind.RuralZips or TableKind.FaceToFaceOrders, { } first) => new EffectiveWindow(first),
        (TableKind.DiagnosisCodes, not null) => DiagnosisIdentity.WindowOf(Release),
        _ => EffectiveWindow.Always,
    };
}
