using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.Cms;
using DmeGrpc.ReferenceData.EditionFiles.Manifest;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.CmsEditions;

/// <summary>An edition made of the files CMS publishes, with how it was made and what was left out.</summary>
public sealed record CmsEdition
{
    /// <summary>The edition, every row looked up once.</summary>
    public required Edition Edition { get; init; }

    /// <summary>What goes into the manifest of its file.</summary>
    public required EditionBuildRecord Build { get; init; }

    /// <summary>Its tables in the order in which the edition tells them.</summary>
    public required IReadOnlyList<CmsTableReport> Tables { get; init; }

    /// <summary>What is wrong with the releases that were at hand, beyond the faults of single files: parts that are missing, releases that cannot be told.</summary>
    public required IReadOnlyList<SourceProblem> Problems { get; init; }

    /// <summary>What is worth knowing of sound releases, such as that a table holds fewer rows than any that was published.</summary>
    public required IReadOnlyList<SourceProblem> Notes { get; init; }

    /// <summary>Sound files whose rows the edition does not need, such as those of an older release.</summary>
    public required IReadOnlyList<UnusedFile> Unused { get; init; }

    /// <summary>
    /// Chooses from what a folder held and makes the edition. Cumulative tables are taken from their newest whole release; unit limits are joined
    /// over all quarters, prior authorizations over the lists of all days; schedules that are published anew are all kept, each from its own first day.
    /// Integral items, which CMS does not publish, come from the starter edition, as do modifiers that no HCPCS file has, such as those of CPT, and phases
    /// of prior authorization that ended before the lists.
    /// </summary>
    /// <param name="contents">What the folder held.</param>
    /// <param name="options">Name, time and tool.</param>
    /// <param name="cancellation">Stops between tables.</param>
    /// <exception cref="EditionSourceException">The contents hold no table, or more than an edition can number.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static CmsEdition Make(CmsContents contents, CmsEditionOptions options, CancellationToken cancellation = default) =>
        new CmsEditionMaker(contents, options, cancellation).Make();
}
