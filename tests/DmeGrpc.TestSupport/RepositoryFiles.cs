using System.Reflection;

namespace DmeGrpc.TestSupport;

/// <summary>Where the files of the repository and the shared CMS data are, told to the build by MSBuild.</summary>
public static class RepositoryFiles
{
    public static string Root { get; } = typeof(RepositoryFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>Real CMS files beside the repository; they are never part of it.</summary>
    public static string SharedData { get; } = Environment.GetEnvironmentVariable("DME_SHARED_DATA") is { Length: > 0 } folder
        ? folder
        : Path.GetFullPath(Path.Combine(Root, "..", "shared", "data"));

    public static bool HasSharedData => Directory.Exists(SharedData);

    public static string Locate(params string[] parts) => Path.Combine([Root, .. parts]);
}
