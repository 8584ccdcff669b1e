using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.EditionFiles;
using DmeGrpc.ReferenceData.Tests.Support;

namespace DmeGrpc.ReferenceData.Tests.EditionFiles;

public sealed class EditionFileDescribeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public EditionFileDescribeTests() => EditionFile.Write(folder["a"], new RandomEdition(4).Edition, BuildRecords.Full);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_manifest_says_what_the_edition_is_and_how_it_was_built()
    {
        var manifest = EditionFile.Describe(folder["a"]).Manifest;

        Assert.Equal(("random-4", EditionKind.Synthetic, "random rows", "made up"), (manifest.EditionId, manifest.Kind, manifest.Label, manifest.Notice));
        Assert.Equal(BuildRecords.Full.BuildTime, manifest.Build.BuildTime);
        Assert.Equal(BuildRecords.Full.ToolVersion, manifest.Build.ToolVersion);
        Assert.Equal(BuildRecords.Full.Releases, manifest.Build.Releases);
        Assert.Equal((BuildRecords.Full.EffectiveFrom, BuildRecords.Full.EffectiveThrough), (manifest.Build.EffectiveFrom, manifest.Build.EffectiveThrough));
        var source = Assert.Single(manifest.Build.Sources);
        Assert.Equal(BuildRecords.Full.Sources[0].ToString(), (source with { Counts = BuildRecords.Full.Sources[0].Counts }).ToString());
        Assert.Equal(BuildRecords.Full.Sources[0].Counts, source.Counts);
    }

    [Fact]
    public void The_sections_are_listed_with_their_rows()
    {
        var description = EditionFile.Describe(folder["a"]);

        Assert.Equal(2, description.FormatVersion);
        Assert.Equal(new FileInfo(folder["a"]).Length, description.Length);
        Assert.Equal(
            ["Manifest", "CodeIndex", "Codes", "Modifiers", "PairEdits", "PairEdits", "PairEdits", "IntegralPairs", "UnitLimits", "AddOnCodes",
             "Fees", "Fees", "RuralZips", "RuralZips", "PriorAuthorizations", "FaceToFaceOrders", "DiagnosisCodes", "DiagnosisCodes"],
            description.Sections.Select(section => section.Kind));
        Assert.Contains(description.Sections, section =>
            (section.Kind, section.Program, section.Setting) == ("PairEdits", PayerProgram.Medicare, ServiceSetting.Practitioner)
            && section.Rows == new RandomEdition(4).Practitioner.Length);
        Assert.All(description.Sections, section => Assert.Matches("^[0-9a-f]{64}$", section.Sha256));
    }

    [Fact]
    public void Verifying_says_the_same()
    {
        var (described, verified) = (EditionFile.Describe(folder["a"]), EditionFile.Verify(folder["a"]));

        Assert.Equal(described.Sections, verified.Sections);
        Assert.Equal((described.Length, described.Manifest.EditionId), (verified.Length, verified.Manifest.EditionId));
    }

    [Fact]
    public void A_section_of_an_unknown_kind_is_described_though_the_file_is_not_opened()
    {
        var forged = new ForgedFile(File.ReadAllBytes(folder["a"]));
        File.WriteAllBytes(folder["a"], forged.Put(ForgedFile.Entry(3), 99, 4).Sign().Bytes);

        Assert.Equal("99", EditionFile.Describe(folder["a"]).Sections[3].Kind);
        Assert.Throws<EditionFileException>(() => EditionFile.Verify(folder["a"]));
    }

    [Fact]
    public void A_damaged_table_is_described_and_not_verified()
    {
        var forged = new ForgedFile(File.ReadAllBytes(folder["a"]));
        forged.Section(5)[^1] ^= 1;
        File.WriteAllBytes(folder["a"], forged.Bytes);

        Assert.Equal("random-4", EditionFile.Describe(folder["a"]).Manifest.EditionId);
        Assert.Throws<EditionFileException>(() => EditionFile.Verify(folder["a"]));
    }
}
