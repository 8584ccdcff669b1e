using DmeGrpc.TestSupport;

namespace DmeGrpc.Server.Tests.Support;

/// <summary>A folder of plan files of one test's own; gone with the test.</summary>
public sealed class PlansFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dmegrpc-plans-");

    public string Path => folder.FullName;

    /// <summary>Puts a sample plan into the folder, after a change.</summary>
    public void Copy(string sample, string name, Func<string, string> change)
    {
        var text = File.ReadAllText(RepositoryFiles.Locate("data", "plans", sample));
        var changed = change(text);
        Assert.NotEqual(text, changed);
        File.WriteAllText(System.IO.Path.Combine(Path, name), changed);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
