using DmeGrpc.Server.Editions;
using DmeGrpc.Server.Tests.Support;

namespace DmeGrpc.Server.Tests.Editions;

public sealed class EditionFolderFilesTests : IDisposable
{
    private readonly EditionsFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_edition_file_is_used_and_no_other()
    {
        folder.Write("a.edition", SmallEdition.Build("a"));
        folder.Write("b.edition", SmallEdition.Build("b"));
        folder.Spoil("notes.txt");

        var look = Files().Look(thorough: false);

        Assert.Equal(["a", "b"], Ids(look));
        Assert.Equal(["a.edition", "b.edition"], look.Editions.Select(loaded => loaded.Source));
        Assert.All(look.Editions, loaded => Assert.Equal(loaded.Edition.Id, loaded.File!.Manifest.EditionId));
        Assert.Empty(look.Refusals);
        Assert.Empty(look.Unsettled);
    }

    [Fact]
    public void A_file_that_has_not_changed_is_not_loaded_again()
    {
        folder.Write("a.edition", SmallEdition.Build("a"));
        var files = Files();
        var first = files.Look(thorough: false);

        Assert.Same(first.Editions[0].Edition, files.Look(thorough: false).Editions[0].Edition);
        Assert.Same(first.Editions[0].Edition, files.Look(thorough: true).Editions[0].Edition);
    }

    [Fact]
    public void A_broken_file_is_believed_to_be_broken_at_the_second_look_and_the_edition_it_held_stays()
    {
        folder.Write("a.edition", SmallEdition.Build("a"));
        var files = Files();
        files.Look(thorough: false);
        folder.Spoil("a.edition");

        var first = files.Look(thorough: false);
        Assert.Equal(["a"], Ids(first));
        Assert.Equal(["a.edition"], first.Unsettled);
        Assert.Empty(first.Refusals);

        var second = files.Look(thorough: false);
        Assert.Equal(["a"], Ids(second));
        Assert.Empty(second.Unsettled);
        var refusal = Assert.Single(second.Refusals);
        Assert.Equal("a.edition", refusal.File);
        Assert.Contains("a.edition cannot be used", refusal.Reason, StringComparison.Ordinal);
        Assert.Same(refusal, Assert.Single(files.Look(thorough: false).Refusals));
    }

    [Fact]
    public void A_file_longer_than_any_array_is_refused_like_any_other_and_the_rest_stays_in_use()
    {
        folder.Write("a.edition", SmallEdition.Build("a"));
        using (var junk = File.Create(folder["x.edition"]))
        {
            // Takes no room on the disk: nothing is written.
            junk.SetLength(int.MaxValue);
        }

        var files = Files();
        Assert.Equal(["a"], Ids(files.Look(thorough: false)));

        var look = files.Look(thorough: true);

        Assert.Equal(["a"], Ids(look));
        Assert.Equal("x.edition cannot be used: it is over 2 GB, which no edition file is.", Assert.Single(look.Refusals).Reason);
    }

    [Fact]
    public void A_file_that_is_still_being_written_is_not_refused()
    {
        folder.Write("whole", SmallEdition.Build("a"));
        var bytes = File.ReadAllBytes(folder["whole"]);
        var files = Files();
        for (var length = 100; length < bytes.Length; length += bytes.Length / 4)
        {
            File.WriteAllBytes(folder["a.edition"], bytes[..length]);
            var look = files.Look(thorough: false);
            Assert.Equal(["a.edition"], look.Unsettled);
            Assert.Empty(look.Refusals);
        }

        File.WriteAllBytes(folder["a.edition"], bytes);

        Assert.Equal(["a"], Ids(files.Look(thorough: false)));
    }

    [Fact]
    public void A_repaired_file_is_used_and_no_longer_refused()
    {
        folder.Spoil("a.edition");
        var files = Files();
        files.Look(thorough: false);
        Assert.Single(files.Look(thorough: false).Refusals);

        folder.Write("a.edition", SmallEdition.Build("a"));
        var look = files.Look(thorough: false);

        Assert.Equal(["a"], Ids(look));
        Assert.Empty(look.Refusals);
    }

    [Fact]
    public void A_file_that_is_gone_takes_its_edition_with_it_at_the_second_look()
    {
        folder.Write("a.edition", SmallEdition.Build("a"));
        folder.Write("b.edition", SmallEdition.Build("b"));
        var files = Files();
        files.Look(thorough: false);
        folder.Delete("a.edition");

        Assert.Equal(["a", "b"], Ids(files.Look(thorough: false)));
        var look = files.Look(thorough: false);
        Assert.Equal(["b"], Ids(look));
        Assert.Empty(look.Refusals);
    }

    [Fact]
    public void The_last_edition_never_leaves_until_another_comes()
    {
        folder.Write("a.edition", SmallEdition.Build("a"));
        var files = Files();
        files.Look(thorough: false);
        folder.Delete("a.edition");
        files.Look(thorough: false);

        var kept = files.Look(thorough: false);
        Assert.Equal(["a"], Ids(kept));
        Assert.Equal("The file is gone; its edition is the last one and stays in use.", Assert.Single(kept.Refusals).Reason);

        folder.Write("b.edition", SmallEdition.Build("b"));
        var replaced = files.Look(thorough: false);
        Assert.Equal(["b"], Ids(replaced));
        Assert.Empty(replaced.Refusals);
    }

    [Fact]
    public void With_other_editions_at_hand_the_last_file_may_go()
    {
        folder.Write("a.edition", SmallEdition.Build("a"));
        var files = Files(SmallEdition.Build("starter"));
        files.Look(thorough: false);
        folder.Delete("a.edition");
        files.Look(thorough: false);

        Assert.Empty(files.Look(thorough: false).Editions);
    }

    [Fact]
    public void A_second_file_of_one_id_is_refused_whichever_came_first()
    {
        folder.Write("b.edition", SmallEdition.Build("same"));
        var files = Files();
        files.Look(thorough: false);
        folder.Write("a.edition", SmallEdition.Build("same", limit: 2));
        files.Look(thorough: false);

        var look = files.Look(thorough: false);

        Assert.Equal(["b.edition"], look.Editions.Select(loaded => loaded.Source));
        Assert.Equal(("a.edition", "Its edition is called same, as is another that is in use."), (look.Refusals.Single().File, look.Refusals.Single().Reason));
    }

    [Fact]
    public void A_file_refused_for_its_id_is_used_once_the_other_is_gone()
    {
        folder.Write("a.edition", SmallEdition.Build("same"));
        folder.Write("b.edition", SmallEdition.Build("same", limit: 2));
        var files = Files();
        files.Look(thorough: false);
        Assert.Equal("b.edition", Assert.Single(files.Look(thorough: false).Refusals).File);
        folder.Delete("a.edition");
        files.Look(thorough: false);
        files.Look(thorough: false);

        var look = files.Look(thorough: false);

        Assert.Equal(["b.edition"], look.Editions.Select(loaded => loaded.Source));
        Assert.Empty(look.Refusals);
    }

    [Fact]
    public void A_file_with_the_id_of_an_edition_beside_the_folder_is_refused()
    {
        folder.Write("a.edition", SmallEdition.Build("starter"));
        var files = Files(SmallEdition.Build("starter"));
        files.Look(thorough: false);

        Assert.Single(files.Look(thorough: false).Refusals);
    }

    [Fact]
    public void Two_files_may_change_places_and_one_may_be_renamed()
    {
        folder.Write("a.edition", SmallEdition.Build("a"));
        folder.Write("b.edition", SmallEdition.Build("bb", limit: 2));
        var files = Files();
        files.Look(thorough: false);

        File.Move(folder["a.edition"], folder["c"]);
        File.Move(folder["b.edition"], folder["a.edition"]);
        File.Move(folder["c"], folder["b.edition"]);
        Assert.Equal(["bb", "a"], Ids(files.Look(thorough: true)));

        File.Move(folder["b.edition"], folder["z.edition"]);
        files.Look(thorough: false);
        var look = files.Look(thorough: false);
        Assert.Equal(["a.edition", "z.edition"], files.Look(thorough: false).Editions.Select(loaded => loaded.Source));
        Assert.Empty(look.Refusals);
    }

    [Fact]
    public void A_folder_that_is_gone_changes_nothing_but_says_so()
    {
        folder.Write("a.edition", SmallEdition.Build("a"));
        var files = Files();
        files.Look(thorough: false);
        Directory.Move(folder.Path, folder.Path + "-away");
        try
        {
            var look = files.Look(thorough: false);

            Assert.Equal(["a"], Ids(look));
            Assert.Equal(".", Assert.Single(look.Refusals).File);
        }
        finally
        {
            Directory.Move(folder.Path + "-away", folder.Path);
        }

        Assert.Empty(files.Look(thorough: false).Refusals);
    }

    private EditionFolderFiles Files(params Engine.Editions.Edition[] others) =>
        new(folder.Path, [.. others.Select(edition => new LoadedEdition(edition, "beside"))], TimeProvider.System);

    private static IEnumerable<string> Ids(FolderLook look) => look.Editions.Select(loaded => loaded.Edition.Id);
}
