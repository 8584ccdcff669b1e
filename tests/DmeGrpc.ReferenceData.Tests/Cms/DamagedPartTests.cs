using System.IO.Compression;
using System.Text;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Cms;
using DmeGrpc.ReferenceData.CmsEditions;
using DmeGrpc.ReferenceData.Tests.Cms.Support;

namespace DmeGrpc.ReferenceData.Tests.Cms;

/// <summary>A table of several files of which one is damaged or cut: what is left may not pass for the whole.</summary>
public sealed class DamagedPartTests : IDisposable
{
    private const int RowsOfPart = 4_000;
    private const string Heading = "Col1\tCol2\tEffDt\tDelDt\tModifierIndicator\tPTP Edit Rationale\r\n";

    private readonly CmsTestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Four_sound_parts_are_the_whole_table() => Assert.Equal(TableCoverage.Complete, Pairs(WithParts().Read()).Coverage);

    [Fact]
    public void A_damaged_part_is_missing_and_the_table_is_no_whole_one()
    {
        var damaged = Stored(2, Part(2));
        damaged[damaged.AsSpan().LastIndexOf("A9999"u8) + 4] = (byte)'8';
        var contents = WithParts().With(Name(2, "zip"), damaged).Read();

        Assert.Equal((3 * RowsOfPart, TableCoverage.Partial), (Pairs(contents).Rows.Count, Pairs(contents).Coverage));
        Assert.Equal([2], Pairs(contents).MissingParts);
        Assert.Contains("Of this table the parts 2 are missing; what they say is not evaluated.", Make(contents).Problems.Select(problem => problem.Reason));
        Assert.Equal(TableCoverage.Partial, Make(contents).Edition.PairEdits(PayerProgram.Medicaid, ServiceSetting.DmeSupplier)!.Info.Coverage);
    }

    [Fact]
    public void A_part_that_stops_in_the_middle_of_a_row_leaves_no_whole_table()
    {
        var contents = WithParts().With(Name(4, "zip"), Stored(4, Part(4)[..^20])).Read();

        Assert.Equal(((4 * RowsOfPart) - 1, TableCoverage.Partial), (Pairs(contents).Rows.Count, Pairs(contents).Coverage));
        var problem = Assert.Single(Make(contents).Problems);
        Assert.Equal(Pairs(contents).Sources[3], problem.File);
        Assert.StartsWith("Some of its pairs are missing", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_a_number_that_is_damaged_leaves_no_whole_table()
    {
        var limits = string.Concat(Enumerable.Range(1_000, 1_500).Select(code => $"E{code},1,3 Date of Service Edit: Clinical,Nature of Equipment\r\n"));
        var contents = folder.With(CmsSamples.UnitLimitName, CmsSamples.UnitLimits + limits + "E9999,1,3 Da").Read();

        Assert.Equal(TableCoverage.Partial, Assert.Single(contents.UnitLimits).Coverage);
    }

    private CmsTestFolder WithParts() => Enumerable.Range(1, 4).Aggregate(folder, (files, part) => files.With(Name(part, "zip"), Stored(part, Part(part))));

    private static string Name(int part, string extension) => $"medicaid-dme-2026q1-f{part}.{extension}";

    // Beyond what is read to recognise the file.
    private static byte[] Part(int part) => Encoding.ASCII.GetBytes(Heading + string.Concat(Enumerable.Range(0, RowsOfPart)
        .Select(row => $"{"EKL"[row % 3]}{((part - 1) * RowsOfPart / 2) + (row / 3):0000}\tA9999\t20130101\t\t0\tHCPCS/CPT procedure code definition of part {part}\r\n")));

    private static byte[] Stored(int part, byte[] rows)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create))
        {
            using var stream = archive.CreateEntry(Name(part, "txt"), CompressionLevel.NoCompression).Open();
            stream.Write(rows);
        }

        return memory.ToArray();
    }

    private static CmsTable<PairEdit> Pairs(CmsContents contents) => Assert.Single(contents.PairEdits);

    private static CmsEdition Make(CmsContents contents) =>
        CmsEdition.Make(contents, new CmsEditionOptions { BuildTime = DateTimeOffset.UnixEpoch, ToolVersion = "test" });
}
