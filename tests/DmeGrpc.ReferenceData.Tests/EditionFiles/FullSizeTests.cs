using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.EditionFiles;
using DmeGrpc.ReferenceData.Synthesis;
using DmeGrpc.ReferenceData.Tests.Support;
using Xunit.Abstractions;

namespace DmeGrpc.ReferenceData.Tests.EditionFiles;

/// <summary>A made-up edition as large as the published one. Sizes are asserted, times only printed.</summary>
public class FullSizeTests(ITestOutputHelper output)
{
    [Fact]
    public void A_full_size_edition_fits_sixteen_bytes_a_pair_and_comes_back()
    {
        using var folder = new TemporaryFolder();
        var edition = output.Step("synthesize", () => EditionSynthesizer.Synthesize(new SyntheticEditionOptions()));
        output.Step("write and read back", () =>
        {
            EditionFile.Write(folder["a"], edition, BuildRecords.Plain);
            return 0;
        });
        output.WriteLine($"file: {new FileInfo(folder["a"]).Length:N0} bytes");
        var read = output.Step("open, mapped", () => EditionFile.Open(folder["a"]));
        output.Step("open, loaded", () => EditionFile.Open(folder["a"], EditionFileStorage.Loaded));

        foreach (var setting in new[] { ServiceSetting.Practitioner, ServiceSetting.OutpatientHospital })
        {
            var table = read.PairEdits(PayerProgram.Medicare, setting)!;
            Assert.Equal(edition.PairEdits(PayerProgram.Medicare, setting)!.Rows.Count, table.Rows.Count);
            AssertSmall(setting, table, read.Index);
        }
    }

    private void AssertSmall(ServiceSetting setting, PairEditTable table, CodeIndex index)
    {
        var pairs = table.Rows.Select(row => (row.ColumnOne, row.ColumnTwo)).Distinct().Count();
        table.WithColumnTwo(index.CodeOf(1));
        var bytes = (table.ByteCount + index.ByteCount) / (double)pairs;
        output.WriteLine($"{setting}: {table.Rows.Count:N0} rows, {pairs:N0} pairs, {table.Columns.Details.Count:N0} details, {bytes:0.00} bytes a pair with the whole code index and the index by column two");
        Assert.True(bytes <= 16, $"{bytes} bytes a pair");
    }
}
