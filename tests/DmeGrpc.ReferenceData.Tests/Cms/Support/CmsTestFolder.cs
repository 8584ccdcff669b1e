using System.IO.Compression;
using System.Text;
using DmeGrpc.ReferenceData.Cms;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Tests.Cms.Support;

/// <summary>A folder of small files, gone when disposed.</summary>
internal sealed class CmsTestFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dme-cms-");

    public string FullName => folder.FullName;

    /// <summary>The contents of a folder with one text file.</summary>
    public static CmsContents Read(string name, string text)
    {
        using var files = new CmsTestFolder();
        return files.With(name, text).Read();
    }

    public CmsTestFolder With(string name, string text) => With(name, Encoding.Latin1.GetBytes(text));

    public CmsTestFolder With(string name, byte[] bytes)
    {
        var path = Path.Combine(FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    public CmsContents Read(CmsLimits? limits = null) => CmsFolder.Read(FullName, limits: limits);

    public static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in entries)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(bytes);
            }
        }

        return memory.ToArray();
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return memory.ToArray();
    }

    public void Dispose() => folder.Delete(recursive: true);
}

/// <summary>What tests ask of the contents of a folder.</summary>
internal static class CmsContentsAssertions
{
    /// <summary>The only problem, which must be of this line.</summary>
    public static string ProblemAt(this CmsContents contents, int line)
    {
        var problem = Assert.Single(contents.Problems);
        Assert.Equal(line, problem.Line);
        return problem.Reason;
    }

    public static SourceProblem OnlyProblem(this CmsContents contents) => Assert.Single(contents.Problems);

    public static SourceReport OnlySource(this CmsContents contents) => Assert.Single(contents.Sources);
}
