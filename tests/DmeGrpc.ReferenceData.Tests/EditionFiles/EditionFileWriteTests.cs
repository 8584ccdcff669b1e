using DmeGrpc.ReferenceData.EditionFiles;
using DmeGrpc.ReferenceData.Synthesis;
using DmeGrpc.ReferenceData.Tests.Support;

namespace DmeGrpc.ReferenceData.Tests.EditionFiles;

public sealed class EditionFileWriteTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_same_edition_gives_the_same_bytes()
    {
        EditionFile.Write(folder["a"], new RandomEdition(5).Edition, BuildRecords.Full);
        EditionFile.Write(folder["b"], new RandomEdition(5).Edition, BuildRecords.Full);

        Assert.Equal(File.ReadAllBytes(folder["a"]), File.ReadAllBytes(folder["b"]));
    }

    [Fact]
    public void An_edition_that_was_read_gives_the_same_bytes_again()
    {
        EditionFile.Write(folder["a"], new RandomEdition(6).Edition, BuildRecords.Plain);
        EditionFile.Write(folder["b"], EditionFile.Open(folder["a"]), BuildRecords.Plain);

        Assert.Equal(File.ReadAllBytes(folder["a"]), File.ReadAllBytes(folder["b"]));
    }

    [Fact]
    public void Another_build_time_gives_another_file()
    {
        var edition = new RandomEdition(5).Edition;
        EditionFile.Write(folder["a"], edition, BuildRecords.Plain);
        EditionFile.Write(folder["b"], edition, BuildRecords.Plain with { BuildTime = BuildRecords.Plain.BuildTime.AddDays(1) });

        Assert.NotEqual(File.ReadAllBytes(folder["a"]), File.ReadAllBytes(folder["b"]));
    }

    [Fact]
    public void Nothing_is_left_beside_the_file()
    {
        EditionFile.Write(folder["a"], new RandomEdition(1).Edition, BuildRecords.Plain);

        Assert.Equal(["a"], folder.Names);
    }

    [Fact]
    public void A_file_is_replaced_while_it_is_mapped()
    {
        var before = new RandomEdition(1);
        EditionFile.Write(folder["a"], before.Edition, BuildRecords.Plain);
        var mapped = EditionFile.Open(folder["a"]);

        EditionFile.Write(folder["a"], new RandomEdition(2).Edition, BuildRecords.Plain);

        Assert.Equal("random-1", mapped.Id);
        Assert.Equal(before.Practitioner.Length, mapped.PairEdits(Engine.Claims.PayerProgram.Medicare, Engine.Claims.ServiceSetting.Practitioner)!.Rows.Distinct().Count());
        Assert.Equal("random-2", EditionFile.Open(folder["a"]).Id);
    }

    [Fact]
    public void A_text_that_cannot_be_written_leaves_the_old_file_and_nothing_else()
    {
        EditionFile.Write(folder["a"], new RandomEdition(1).Edition, BuildRecords.Plain);
        var before = File.ReadAllBytes(folder["a"]);

        Assert.ThrowsAny<ArgumentException>(() => EditionFile.Write(folder["a"], Editions.WithRationale("half a pair: \uD800"), BuildRecords.Plain));

        Assert.Equal(before, File.ReadAllBytes(folder["a"]));
        Assert.Equal(["a"], folder.Names);
    }

    [Fact]
    public void A_target_that_cannot_be_replaced_leaves_nothing()
    {
        Directory.CreateDirectory(Path.Combine(folder["a"], "taken"));

        Assert.ThrowsAny<Exception>(() => EditionFile.Write(folder["a"], new RandomEdition(1).Edition, BuildRecords.Plain));

        Assert.Empty(folder.Names);
    }

    [Fact]
    public void A_folder_that_is_missing_is_said_to_be() =>
        Assert.Throws<DirectoryNotFoundException>(() => EditionFile.Write(folder[Path.Combine("missing", "a")], new RandomEdition(1).Edition, BuildRecords.Plain));

    [Fact]
    public void A_synthetic_edition_of_one_seed_is_the_same_file_on_every_machine()
    {
        EditionFile.Write(folder["a"], EditionSynthesizer.Synthesize(new SyntheticEditionOptions { Pairs = 1_000, Seed = 7 }), BuildRecords.Plain);

        // Changes only with the format or the synthesizer, each on purpose: then the format's version, or the ids of synthetic editions, change too.
        Assert.StartsWith("6306e6b74822ca53958a66a0fc2d1fa77aadfbe23", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(folder["a"]))), StringComparison.Ordinal);
    }
}
