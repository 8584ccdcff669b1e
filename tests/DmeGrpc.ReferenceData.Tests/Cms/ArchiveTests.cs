using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using DmeGrpc.ReferenceData.Cms;
using DmeGrpc.ReferenceData.Tests.Cms.Support;

namespace DmeGrpc.ReferenceData.Tests.Cms;

/// <summary>Archives, and files that are none of ours.</summary>
public class ArchiveTests
{
    // Past what is read to recognise a file.
    private static string ManyRows => string.Concat(Enumerable.Range(70_000, 30_000).Select(i => $"{i}\tE9999\t\t20010101\t*\t1\tStandards of medical/surgical practice\r\n"));

    private static readonly byte[] PairEdits = Encoding.Latin1.GetBytes(CmsSamples.PairEdits);

    [Fact]
    public void Every_entry_of_an_archive_is_read_in_whatever_folders()
    {
        using var folder = new CmsTestFolder();
        var contents = folder.With("july.zip", CmsTestFolder.Zip(
            ("a/b/ccipra-v302r0-f1.TXT", PairEdits), ("c/MCR_MUE_X_Eff_07-01-2024.csv", Encoding.Latin1.GetBytes(CmsSamples.UnitLimits)),
            ("readme.txt", "Read me."u8.ToArray()))).Read();

        Assert.Equal(["july.zip/a/b/ccipra-v302r0-f1.TXT", "july.zip/c/MCR_MUE_X_Eff_07-01-2024.csv"], contents.Sources.Select(source => source.File));
        Assert.Equal("july.zip/readme.txt", Assert.Single(contents.Unused).File);
        Assert.Empty(contents.Problems);
    }

    [Fact]
    public void The_archive_tells_setting_and_release_where_the_entry_does_not()
    {
        using var folder = new CmsTestFolder();
        var contents = folder.With("medicaid-ncci-q2-2026-ptp-edits-durable-medical-equipment-services.zip", CmsTestFolder.Zip(
            ("edits.txt", Encoding.Latin1.GetBytes(CmsSamples.MedicaidPairEdits)))).Read();

        Assert.Equal("2026Q2", Assert.Single(contents.PairEdits).Release.Label);
    }

    [Fact]
    public void The_report_names_the_hash_of_the_file_on_disk()
    {
        using var folder = new CmsTestFolder();
        var zip = CmsTestFolder.Zip(("ccipra-v302r0-f1.TXT", PairEdits));

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(zip)), folder.With("x.zip", zip).Read().OnlySource().Sha256);
    }

    [Fact]
    public void Of_a_table_as_text_and_as_workbook_the_text_is_read()
    {
        var workbook = TestWorkbook.Of(TestWorkbook.Rows("Column 1|Column 2|*=in existence|Effective|Deletion|Modifier|PTP Edit Rationale", "E0781|E0782||20010101|*|1|R"));
        using var folder = new CmsTestFolder();
        var contents = folder.With("x.zip", CmsTestFolder.Zip(("ccipra-v302r0-f1.xlsx", workbook), ("ccipra-v302r0-f1.TXT", PairEdits))).Read();

        Assert.Equal("x.zip/ccipra-v302r0-f1.TXT", contents.OnlySource().File);
        Assert.Equal(new UnusedFile("x.zip/ccipra-v302r0-f1.xlsx", "It repeats x.zip/ccipra-v302r0-f1.TXT."), Assert.Single(contents.Unused));
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.9)]
    public void A_truncated_archive_is_reported(double part)
    {
        var zip = CmsTestFolder.Zip(("ccipra-v302r0-f1.TXT", PairEdits));
        using var folder = new CmsTestFolder();
        var contents = folder.With("x.zip", zip[..(int)(zip.Length * part)]).Read();

        Assert.StartsWith("The file cannot be read", contents.ProblemAt(0), StringComparison.Ordinal);
        Assert.Empty(contents.PairEdits);
    }

    [Fact]
    public void A_damaged_entry_gives_no_rows_at_all()
    {
        var zip = Stored("ccipra-v302r0-f1.TXT", [.. PairEdits, .. Encoding.ASCII.GetBytes(ManyRows)]);
        zip[zip.AsSpan().LastIndexOf("E9999"u8) + 4] = (byte)'8';
        using var folder = new CmsTestFolder();
        var contents = folder.With("x.zip", zip).Read();

        Assert.Equal(
            "x.zip/ccipra-v302r0-f1.TXT: The file cannot be read to its end, and none of it is used: "
            + "its length or checksum is not what the archive tells: the archive is damaged.", contents.OnlyProblem().ToString());
        Assert.Empty(contents.PairEdits);
        Assert.Equal((0, 30_003), (contents.OnlySource().RowsKept, contents.OnlySource().RowsRefused));
        Assert.Empty(contents.OnlySource().RowsByFamily);
    }

    [Fact]
    public void An_entry_that_expands_like_no_published_file_is_not_read()
    {
        using var folder = new CmsTestFolder();
        var contents = folder.With("x.zip", CmsTestFolder.Zip(("ccipra-v302r0-f1.TXT", new byte[64 << 20]))).Read();

        Assert.Contains("expands from", contents.ProblemAt(0), StringComparison.Ordinal);
    }

    [Fact]
    public void A_gzip_file_that_expands_like_no_published_file_is_given_up()
    {
        using var folder = new CmsTestFolder();
        var bomb = CmsTestFolder.Gzip(Encoding.ASCII.GetBytes(CmsSamples.DiagnosisTable + new string(' ', 64 << 20)));
        var contents = folder.With("icd10cm_codes_FY2024.csv.gz", bomb).Read();

        Assert.Contains("it expands to more than 16777216 bytes", contents.ProblemAt(0), StringComparison.Ordinal);
        Assert.Empty(contents.DiagnosisCodes);
    }

    [Fact]
    public void A_workbook_whose_parts_expand_like_no_published_one_is_not_read()
    {
        var workbook = CmsTestFolder.Zip(("xl/workbook.xml", []), ("xl/sharedStrings.xml", new byte[64 << 20]));
        using var folder = new CmsTestFolder();

        Assert.Contains("xl/sharedStrings.xml expands to 67108864 bytes", folder.With("x.xlsx", workbook).Read().ProblemAt(0), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_that_claims_two_billion_rows_is_given_up()
    {
        var workbook = TestWorkbook.Of(TestWorkbook.Rows("Col1|Col2|EffDt|DelDt|Modifier|Rationale", "E0250|E0271|20130101||0|R"));
        using var folder = new CmsTestFolder();
        var contents = folder.With("dme-2026q1.xlsx", TestWorkbook.Rewritten(workbook, "xl/worksheets/sheet1.xml",
            sheet => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(sheet).Replace("<row r=\"2\">", "<row r=\"2000000000\">", StringComparison.Ordinal)))).Read();

        Assert.Contains("more than 1048576 rows", contents.ProblemAt(0), StringComparison.Ordinal);
        Assert.Empty(contents.PairEdits);
    }

    [Fact]
    public void A_sheet_that_claims_two_billion_columns_is_given_up()
    {
        var workbook = TestWorkbook.Of(TestWorkbook.Rows("Col1|Col2|EffDt|DelDt|Modifier|Rationale", "E0250|E0271|20130101||0|R"));
        using var folder = new CmsTestFolder();
        var contents = folder.With("dme-2026q1.xlsx", TestWorkbook.Rewritten(workbook, "xl/worksheets/sheet1.xml",
            sheet => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(sheet).Replace("r=\"F2\"", "r=\"FXSHRXW2\"", StringComparison.Ordinal)))).Read();

        Assert.StartsWith("The file cannot be read", contents.ProblemAt(0), StringComparison.Ordinal);
        Assert.Empty(contents.PairEdits);
    }

    [Fact]
    public void An_archive_inside_an_archive_is_named_and_left()
    {
        using var folder = new CmsTestFolder();
        var contents = folder.With("x.zip", CmsTestFolder.Zip(("inner.zip", CmsTestFolder.Zip(("a.txt", PairEdits))))).Read();

        Assert.Equal(new UnusedFile("x.zip/inner.zip", "It is an archive inside an archive: unpack the outer one."), Assert.Single(contents.Unused));
    }

    [Fact]
    public void Empty_wide_and_foreign_files_are_reported_and_never_throw()
    {
        using var folder = new CmsTestFolder();
        var contents = folder.With("empty.txt", []).With("empty.zip", CmsTestFolder.Zip()).With("wide.txt", [0xFF, 0xFE, 0x41, 0])
            .With("list.pdf", "%PDF-1.7"u8.ToArray()).With("noise.bin", [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 31))]).Read();

        Assert.Equal(["empty.txt: The file is empty.", "empty.zip: The archive is empty.", "wide.txt: The file is UTF-16 text; save it as plain text as CMS publishes it."],
            contents.Problems.Select(problem => problem.ToString()));
        Assert.Equal(["list.pdf", "noise.bin"], contents.Unused.Select(file => file.File));
    }

    [Fact]
    public void A_missing_folder_is_the_callers_fault() => Assert.Throws<DirectoryNotFoundException>(() => CmsFolder.Read("no-such-folder"));

    [Fact]
    public void Progress_is_told_up_to_the_end()
    {
        using var folder = new CmsTestFolder();
        var steps = new List<CmsProgress>();
        CmsFolder.Read(folder.With("ccipra-v302r0-f1.TXT", PairEdits).FullName, new Steps(steps));

        Assert.Equal(new CmsProgress("ccipra-v302r0-f1.TXT", PairEdits.Length, PairEdits.Length), steps[^1]);
    }

    [Fact]
    public void Reading_stops_when_it_is_cancelled()
    {
        using var folder = new CmsTestFolder();
        folder.With("ccipra-v302r0-f1.TXT", PairEdits);

        Assert.Throws<OperationCanceledException>(() => CmsFolder.Read(folder.FullName, cancellation: new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Problems_beyond_the_limit_are_only_counted()
    {
        using var folder = new CmsTestFolder();
        var rows = string.Concat(Enumerable.Repeat("E0781\tE0784\t\t20010101\t*\t5\tR\r\n", 100));
        var source = folder.With("ccipra-v302r0-f1.TXT", CmsSamples.PairEdits + rows).Read(new CmsLimits { ProblemsPerFile = 10 }).OnlySource();

        Assert.Equal((10, 100, 100), (source.Problems.Count, source.ProblemCount, source.RowsRefused));
    }

    private static byte[] Stored(string name, byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create))
        {
            using var stream = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
            stream.Write(bytes);
        }

        return memory.ToArray();
    }

    private sealed class Steps(List<CmsProgress> steps) : IProgress<CmsProgress>
    {
        public void Report(CmsProgress value) => steps.Add(value);
    }
}
