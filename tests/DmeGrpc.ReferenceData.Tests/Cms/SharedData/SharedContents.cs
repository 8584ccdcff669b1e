using DmeGrpc.ReferenceData.Cms;
using DmeGrpc.TestSupport;

namespace DmeGrpc.ReferenceData.Tests.Cms.SharedData;

/// <summary>The whole folder of real CMS files, read once.</summary>
public static class SharedContents
{
    private static readonly Lazy<CmsContents> Read = new(() => CmsFolder.Read(RepositoryFiles.SharedData));

    public static CmsContents All => Read.Value;

    public static SourceReport Source(string file) => All.Sources.Single(source => source.File.EndsWith(file, StringComparison.Ordinal));

    public static string Locate(params string[] parts) => Path.Combine([RepositoryFiles.SharedData, .. parts]);
}
