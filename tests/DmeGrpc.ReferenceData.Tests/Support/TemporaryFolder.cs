namespace DmeGrpc.ReferenceData.Tests.Support;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dmegrpc-");

    public string this[string name] => Path.Combine(folder.FullName, name);

    public string[] Names => [.. folder.EnumerateFiles().Select(file => file.Name).Order()];

    public void Dispose() => folder.Delete(recursive: true);
}
