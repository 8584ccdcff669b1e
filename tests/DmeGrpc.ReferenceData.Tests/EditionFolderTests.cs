using DmeGrpc.ReferenceData.Sources;
using DmeGrpc.TestSupport;

namespace DmeGrpc.ReferenceData.Tests;

public sealed class EditionFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dme-edition-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_starters_folder_opens_as_the_starter_edition()
    {
        var opened = EditionFolder.Open(RepositoryFiles.Locate("data", "starter"));
        var starter = StarterEdition.Load();

        Assert.Equal(starter.Id, opened.Id);
        Assert.Equal(starter.Codes!.Rows, opened.Codes!.Rows);
        Assert.Equal(starter.Tables.Count, opened.Tables.Count);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_problem()
    {
        var missing = Path.Combine(folder, "none");

        Assert.Equal(new SourceProblem(missing, 0, "There is no such folder."), Assert.Single(ProblemsOf(missing)));
    }

    [Fact]
    public void An_empty_folder_lacks_its_manifest() =>
        Assert.Equal(new SourceProblem("edition.json", 0, "The file is missing."), Assert.Single(ProblemsOf(folder)));

    [Fact]
    public void Other_files_in_the_folder_are_not_looked_at()
    {
        foreach (var file in Directory.EnumerateFiles(RepositoryFiles.Locate("data", "starter")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        File.WriteAllBytes(Path.Combine(folder, "notes.csv"), [0xFF]);

        Assert.Equal(StarterEdition.Load().Id, EditionFolder.Open(folder).Id);
    }

    [Fact]
    public void A_file_beyond_256_mebibytes_is_refused_without_being_read()
    {
        using (var file = File.Create(Path.Combine(folder, "codes.csv")))
        {
            file.SetLength((256L << 20) + 1);
        }

        Assert.Contains(
            new SourceProblem("codes.csv", 0, "The rest of the file was not read: The file is larger than 268435456 bytes."), ProblemsOf(folder));
    }

    private static IReadOnlyList<SourceProblem> ProblemsOf(string path) =>
        Assert.Throws<EditionSourceException>(() => EditionFolder.Open(path)).Problems;
}
