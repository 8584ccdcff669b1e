using System.Runtime.InteropServices;
using System.Text;
using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.EditionFiles;
using DmeGrpc.ReferenceData.Tests.Support;

namespace DmeGrpc.ReferenceData.Tests.EditionFiles;

/// <summary>Files whose checksums are all right and whose contents are not: each is refused in its own words, none crashes.</summary>
public sealed class MaliciousFileTests : IDisposable
{
    private const uint Manifest = 1;
    private const uint CodeIndex = 2;
    private const uint PairEdits = 18;
    private const uint UnitLimits = 20;

    private static readonly Dictionary<string, Action<ForgedFile>> Forgeries = new()
    {
        ["version is 3 and this build reads 2; update dme"] = file => file.Put(8, 3, 4),
        ["version is 1 and this build reads 2; it was built by an earlier version of dme, build it again"] = file => file.Put(8, 1, 4),
        ["version is 0"] = file => file.Put(8, 0, 4),
        ["directory of 2147483647 sections does not fit"] = file => file.Put(12, int.MaxValue, 4),
        ["directory of 4294967295 sections does not fit"] = file => file.Put(12, -1, 4),
        ["section 99 is of a kind this build does not know"] = file => file.Put(ForgedFile.Entry(3), 99, 4),
        ["0 sections of kind Manifest instead of one"] = file => file.Put(ForgedFile.Entry(0), 20, 4),
        ["2 sections of kind CodeIndex"] = file => file.Put(ForgedFile.Entry(2), CodeIndex, 4).Put(ForgedFile.Entry(2) + 4, 9, 4),
        ["two of its sections are of one kind"] = file => file.Put(ForgedFile.Entry(5) + 4, 1, 4).Put(ForgedFile.Entry(5) + 8, 2, 4),
        ["overlaps another or leaves a gap"] = file => file.Put(ForgedFile.Entry(3) + 16, file.OffsetOf(2), 8),
        ["leaves a gap"] = file => file.Put(ForgedFile.Entry(3) + 16, -64, 8),
        ["reaches beyond the end"] = file => file.Put(ForgedFile.Entry(3) + 24, long.MaxValue, 8),
        ["Codes reaches beyond the end"] = file => file.Put(ForgedFile.Entry(2) + 24, -1, 8),
        ["it has no header"] = file => file.Put(ForgedFile.Entry(file.SectionCount - 1) + 24, 0, 8).Shorten(file.OffsetOf(file.SectionCount - 1)),
        ["its fields do not fit into it"] = file => file.Put(file.OffsetOf(2), -1, 4),
        ["its fields are not in order"] = file => file.Put(file.OffsetOf(2) + 8, 1_000, 4),
        ["this build does not know its field 1000; update dme"] = file => file.AddEmptyField(file.SectionOf(Manifest), 1_000),
        ["field Json is missing"] = file => file.Put(file.OffsetOf(0) + 8, 1_000, 4),
        ["is of type 77, which this build does not know"] = file => file.Put(file.OffsetOf(2) + 12, 77, 4),
        ["overlaps another or leaves a gap "] = file => file.Put(file.OffsetOf(2) + 16, 0, 4),
        ["reaches beyond its end"] = file => file.Put(file.OffsetOf(2) + 20, uint.MaxValue, 4),
        ["the manifest cannot be read"] = file => file.Field(file.SectionOf(Manifest), 1)[0] = (byte)'[',
        ["lacks the kind of the edition"] = file => Replace(file.Field(file.SectionOf(Manifest), 1), "\"Synthetic\"", "77         "),
        ["which is no code"] = file => Ints(file, CodeIndex, 16)[0] = -1,
        ["which is no code "] = file => Ints(file, CodeIndex, 16)[^1] = int.MaxValue,
        ["the codes are not in order"] = file => Ints(file, CodeIndex, 16)[0] = Ints(file, CodeIndex, 16)[1],
        ["which is not in the index"] = file => Ints(file, UnitLimits, 16)[0] ^= 1,
        ["program 9 is unknown"] = file => file.Put(ForgedFile.Entry(file.SectionOf(PairEdits)) + 4, 9, 4),
        ["setting 9 is unknown"] = file => file.Put(ForgedFile.Entry(file.SectionOf(PairEdits)) + 8, 9, 4),
        ["The table must name its program"] = file => file.Put(ForgedFile.Entry(file.SectionOf(PairEdits)) + 4, 0, 4),
        ["rows instead of 2147483647"] = file => file.Put(ForgedFile.Entry(file.SectionOf(PairEdits)) + 12, int.MaxValue, 4),
        ["values and there are 4294967295 rows"] = file => file.Put(ForgedFile.Entry(file.SectionOf(UnitLimits)) + 12, -1, 4),
        ["the row starts do not span the rows"] = file => Ints(file, PairEdits, 80)[0] = 1,
        ["the row starts descend"] = file => Ints(file, PairEdits, 80)[2] = int.MaxValue,
        ["a column two code is not in the index"] = file => Shorts(file, PairEdits, 81)[0] = 0,
        ["a column two code is not in the index "] = file => Shorts(file, PairEdits, 81)[^1] = ushort.MaxValue,
        ["a row names a detail that is not there"] = file => Shorts(file, PairEdits, 82)[0] = ushort.MaxValue,
        ["is not found again"] = file => Shorts(file, PairEdits, 81).Reverse(),
        ["holds 3652059, which is no day"] = file => Ints(file, PairEdits, 84)[0] = DateOnly.MaxValue.DayNumber + 1,
        ["holds -2, which is no day"] = file => Ints(file, PairEdits, 85)[0] = -2,
        ["has two rows for the same day"] = file => { Ints(file, PairEdits, 85).Fill(-1); file.Field(file.SectionOf(PairEdits), 86).Clear(); },
        ["do not come newest first"] = file => Shorts(file, PairEdits, 82).Reverse(),
        ["DetailIndicator holds 7, which this build does not know"] = file => file.Field(file.SectionOf(PairEdits), 86)[0] = 7,
        ["DetailRationale names text 99"] = file => Ints(file, PairEdits, 87)[0] = 99,
        ["a unit limit is negative"] = file => Ints(file, UnitLimits, 30)[0] = -1,
        ["a row's source is negative"] = file => Ints(file, UnitLimits, 24)[0] = -1,
        ["a list of texts is malformed"] = file => Ints(file, UnitLimits, 64)[0] = int.MaxValue,
        ["a list of texts is malformed "] = file => Ints(file, UnitLimits, 64)[1] = -1,
        ["a text is not UTF-8"] = file => file.Field(file.SectionOf(UnitLimits), 64)[^1] = 0xFF,
    };

    private readonly TemporaryFolder folder = new();
    private readonly byte[] bytes;

    public MaliciousFileTests()
    {
        EditionFile.Write(folder["a"], new RandomEdition(3, 120).Edition, BuildRecords.Plain);
        bytes = File.ReadAllBytes(folder["a"]);
    }

    public static TheoryData<string> Messages => [.. Forgeries.Keys];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_forgery_is_refused_in_its_own_words(string message)
    {
        var forged = new ForgedFile(bytes);
        Forgeries[message](forged);
        File.WriteAllBytes(folder["a"], forged.Sign().Bytes);

        var exception = Assert.Throws<EditionFileException>(() => EditionFile.Open(folder["a"]));

        Assert.Contains(message.TrimEnd(), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_signed_again_unchanged_is_opened()
    {
        File.WriteAllBytes(folder["a"], new ForgedFile(bytes).Sign().Bytes);

        Assert.Equal("random-3", EditionFile.Open(folder["a"]).Id);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Bytes_at_random_under_right_checksums_are_refused_or_read_to_the_end(int seed)
    {
        var random = new Random(seed);
        var firstSection = new ForgedFile(bytes).OffsetOf(0);
        for (var i = 0; i < 1_500; i++)
        {
            var forged = new ForgedFile([.. bytes]);
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                var offset = random.Next(8) == 0 ? random.Next(64, firstSection) : random.Next(firstSection, bytes.Length);
                forged.Bytes[offset] = random.Next(2) == 0 ? (byte)random.Next(256) : (byte)(forged.Bytes[offset] ^ (1 << random.Next(8)));
            }

            File.WriteAllBytes(folder["a"], forged.Sign().Bytes);
            var refusal = Record.Exception(() => ReadToTheEnd(EditionFile.Open(folder["a"], EditionFileStorage.Loaded)));
            Assert.True(refusal is null or EditionFileException, refusal?.ToString());
        }
    }

    private static void ReadToTheEnd(Edition edition)
    {
        foreach (var info in edition.Tables.Where(info => info.Kind == TableKind.PairEdits))
        {
            foreach (var row in edition.PairEdits(info.Program!.Value, info.Setting!.Value)!.Rows)
            {
                Assert.False(row.ColumnOne.IsNone || row.ColumnTwo.IsNone);
                _ = new TableRow(edition, info, row.Source).File;
            }
        }
    }

    private static Span<int> Ints(ForgedFile file, uint kind, uint field) => MemoryMarshal.Cast<byte, int>(file.Field(file.SectionOf(kind), field));

    private static Span<ushort> Shorts(ForgedFile file, uint kind, uint field) => MemoryMarshal.Cast<byte, ushort>(file.Field(file.SectionOf(kind), field));

    private static void Replace(Span<byte> text, string old, string with) =>
        Encoding.UTF8.GetBytes(with).CopyTo(text[text.IndexOf(Encoding.UTF8.GetBytes(old))..]);
}
