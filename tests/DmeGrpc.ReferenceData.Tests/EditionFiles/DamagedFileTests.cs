using DmeGrpc.ReferenceData.EditionFiles;
using DmeGrpc.ReferenceData.Tests.Support;

namespace DmeGrpc.ReferenceData.Tests.EditionFiles;

/// <summary>What happens to files on disks and wires: flipped bits, missing ends, something added. Every one is refused.</summary>
public sealed class DamagedFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly byte[] bytes;

    public DamagedFileTests()
    {
        EditionFile.Write(folder["a"], new RandomEdition(3, 40).Edition, BuildRecords.Full);
        bytes = File.ReadAllBytes(folder["a"]);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_flipped_bit_is_refused()
    {
        const int flips = 25_000;
        var random = new Random(1);
        var headBits = 8 * ForgedFile.Entry(new ForgedFile(bytes).SectionCount);
        using var file = new FileStream(folder["a"], FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        for (var flip = 0; flip < flips; flip++)
        {
            var bit = flip < headBits ? flip : random.Next(8 * bytes.Length);
            Put(file, bit / 8, (byte)(bytes[bit / 8] ^ (1 << (bit % 8))));

            AssertRefused(flip % 2 == 0 ? EditionFileStorage.Mapped : EditionFileStorage.Loaded, $"bit {bit}");

            Put(file, bit / 8, bytes[bit / 8]);
        }

        Assert.Equal("random-3", EditionFile.Open(folder["a"]).Id);
    }

    [Fact]
    public void Every_file_cut_short_is_refused()
    {
        using var file = new FileStream(folder["a"], FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        for (var length = bytes.Length - 1; length >= 0; length--)
        {
            file.SetLength(length);
            AssertRefused(EditionFileStorage.Mapped, $"length {length}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(100_000)]
    public void A_file_with_something_added_is_refused(int added)
    {
        File.WriteAllBytes(folder["a"], [.. bytes, .. new byte[added]]);

        AssertRefused(EditionFileStorage.Mapped, $"{added} more bytes");
    }

    [Fact]
    public void A_file_of_another_kind_is_said_to_be_none()
    {
        File.WriteAllText(folder["a"], new string('x', 10_000));

        var exception = Assert.Throws<EditionFileException>(() => EditionFile.Open(folder["a"]));

        Assert.Equal("a cannot be used: it is not an edition file, or was transferred as text.", exception.Message);
    }

    [Fact]
    public void A_long_file_of_another_kind_is_refused_by_its_first_bytes_alone()
    {
        using (var junk = File.Create(folder["long"]))
        {
            // Takes no room on the disk: nothing is written.
            junk.SetLength(1 << 30);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<EditionFileException>(() => EditionFile.Open(folder["long"], EditionFileStorage.Loaded));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void A_damaged_table_is_named()
    {
        var forged = new ForgedFile(bytes);
        forged.Section(forged.SectionOf(18))[^1] ^= 1;
        File.WriteAllBytes(folder["a"], forged.Bytes);

        var exception = Assert.Throws<EditionFileException>(() => EditionFile.Open(folder["a"]));

        Assert.Equal(
            "a cannot be used: the checksum of section PairEdits of program 1, setting 2 differs; it was changed or damaged, copy or build it again.",
            exception.Message);
    }

    [Fact]
    public void A_file_that_is_absent_is_an_error_of_reading() =>
        Assert.Throws<FileNotFoundException>(() => EditionFile.Open(folder["b"]));

    private void AssertRefused(EditionFileStorage storage, string damage)
    {
        var refusal = Record.Exception(() => EditionFile.Open(folder["a"], storage));
        Assert.True(refusal is EditionFileException, $"{damage}: {refusal?.ToString() ?? "not refused"}");
    }

    private static void Put(FileStream file, int offset, byte value)
    {
        file.Position = offset;
        file.WriteByte(value);
        file.Flush();
    }
}
