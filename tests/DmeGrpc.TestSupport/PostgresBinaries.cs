namespace DmeGrpc.TestSupport;

/// <summary>Where the programs of PostgreSQL are.</summary>
internal static class PostgresBinaries
{
    // Debian keeps every version in a folder of its own, out of the path.
    private const string DebianFolder = "/usr/lib/postgresql";

    public static string Find()
    {
        var debian = Directory.Exists(DebianFolder)
            ? Directory.EnumerateDirectories(DebianFolder).OrderByDescending(Version).Select(folder => Path.Combine(folder, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return debian.Concat(path).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            ?? throw new InvalidOperationException(
                $"PostgreSQL is not installed: run eng/install-test-tools.sh, or name a server in {PostgresCluster.Variable} by its connection string.");
    }

    private static int Version(string folder) => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0;
}
