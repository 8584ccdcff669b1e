using System.Xml.Linq;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Architecture.Tests;

/// <summary>What a project file says of itself and of what it references.</summary>
internal sealed class ProjectFile
{
    private readonly XDocument document;

    private ProjectFile(string path)
    {
        Name = Path.GetFileNameWithoutExtension(path);
        document = XDocument.Load(path);
    }

    public string Name { get; }

    public IReadOnlyList<string> Projects => [.. Includes("ProjectReference").Select(include => Path.GetFileNameWithoutExtension(include.Replace('\\', '/')))];

    public IReadOnlyList<string> Packages => [.. Includes("PackageReference")];

    public static IReadOnlyList<ProjectFile> AllUnder(string folder) =>
        [.. Directory.EnumerateFiles(RepositoryFiles.Locate(folder), "*.csproj", SearchOption.AllDirectories).Order().Select(path => new ProjectFile(path))];

    public IEnumerable<string> Versions() => document.Descendants("PackageReference")
        .SelectMany(reference => reference.Attributes().Where(attribute => attribute.Name.LocalName is "Version" or "VersionOverride"))
        .Select(attribute => attribute.Value);

    private IEnumerable<string> Includes(string element) =>
        document.Descendants(element).Select(reference => reference.Attribute("Include")!.Value);
}
