using DmeGrpc.ReferenceData.EditionFiles;
using DmeGrpc.ReferenceData.Sources;
using DmeGrpc.ReferenceData.Tests.Support;
using DmeGrpc.TestSupport;

namespace DmeGrpc.ReferenceData.Tests;

public sealed class EditionOpenerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_opens() => Assert.Equal(StarterEdition.Load().Id, EditionOpener.Open(RepositoryFiles.Locate("data", "starter")).Id);

    [Theory]
    [InlineData(EditionFileStorage.Mapped)]
    [InlineData(EditionFileStorage.Loaded)]
    public void A_file_opens(EditionFileStorage storage)
    {
        EditionFile.Write(folder["a.edition"], StarterEdition.Load(), BuildRecords.Plain);

        Assert.Equal(StarterEdition.Load().Codes!.Rows, EditionOpener.Open(folder["a.edition"], storage).Codes!.Rows);
    }

    [Fact]
    public void What_is_not_there_is_a_problem() =>
        Assert.Equal(new SourceProblem(folder["none"], 0, "There is neither a file nor a folder of that name."), ProblemOf(folder["none"]));

    [Fact]
    public void A_file_that_is_no_edition_is_a_problem()
    {
        File.WriteAllText(folder["a.edition"], new string('x', 100));

        Assert.Equal(new SourceProblem(folder["a.edition"], 0, "It is not an edition file, or was transferred as text."), ProblemOf(folder["a.edition"]));
    }

    [Fact]
    public void A_path_that_can_be_none_is_a_problem() => Assert.Equal("a\0b", ProblemOf("a\0b").File);

    [Fact]
    public void Every_problem_of_a_folder_is_listed()
    {
        File.WriteAllText(folder["edition.json"], "{}");

        Assert.True(Assert.Throws<EditionSourceException>(() => EditionOpener.Open(Path.GetDirectoryName(folder["edition.json"])!)).Problems.Count > 1);
    }

    private static SourceProblem ProblemOf(string path) => Assert.Single(Assert.Throws<EditionSourceException>(() => EditionOpener.Open(path)).Problems);
}
