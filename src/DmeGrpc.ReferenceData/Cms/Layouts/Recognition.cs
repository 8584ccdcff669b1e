namespace DmeGrpc.ReferenceData.Cms.Layouts;

/// <summary>How a file's layout was found.</summary>
/// <param name="Layout">The layout.</param>
/// <param name="Heading">The fields of the heading; none for a layout without one.</param>
/// <param name="Sample">The first records after it.</param>
internal sealed record Recognition(CmsLayout Layout, IReadOnlyList<string> Heading, IReadOnlyList<IReadOnlyList<string>> Sample);
