using System.Runtime.CompilerServices;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.EditionFiles;
using DmeGrpc.ReferenceData.Tests.Support;

namespace DmeGrpc.ReferenceData.Tests.EditionFiles;

/// <summary>A file is mapped as long as anyone can read it, and no longer. Linux tells what is mapped; elsewhere these tests only read.</summary>
public sealed class MappingLifetimeTests : IDisposable
{
    private static readonly (ProcedureCode, ProcedureCode) Pair = (ProcedureCode.Parse("E0781"), ProcedureCode.Parse("E0782"));

    private readonly TemporaryFolder folder = new();

    public MappingLifetimeTests() => EditionFile.Write(folder["a"], Editions.WithRationale("a reason"), BuildRecords.Plain);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Rows_hold_the_mapping_after_their_edition_is_forgotten()
    {
        var rows = Find();

        Collect();

        AssertMapped(true);
        Assert.Equal("a reason", rows[0].Rationale);
    }

    [Fact]
    public void A_forgotten_edition_is_unmapped()
    {
        ReadAndForget();

        Collect();

        AssertMapped(false);
    }

    [Fact]
    public void A_refused_file_is_unmapped()
    {
        using (var file = new FileStream(folder["a"], FileMode.Open))
        {
            file.Position = file.Length - 65;
            file.WriteByte(0xEE);
        }

        Refuse();
        Collect();

        AssertMapped(false);
    }

    [Fact]
    public void A_loaded_file_is_never_mapped()
    {
        var edition = EditionFile.Open(folder["a"], EditionFileStorage.Loaded);

        AssertMapped(false);
        File.Delete(folder["a"]);
        Assert.Equal("one-pair", edition.Id);
    }

    [Fact]
    public async Task Editions_opened_and_forgotten_while_others_read_never_disturb_them()
    {
        var expected = new RandomEdition(9, 400);
        EditionFile.Write(folder["b"], expected.Edition, BuildRecords.Plain);
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(reader => Task.Run(() => ReadUntil(expected, stop.Token))).ToArray();

        for (var i = 0; i < 30; i++)
        {
            ReadAndForget();
            Collect();
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(readers), looked => Assert.True(looked > 0));
    }

    // Each turn opens the file anew and lets go of everything but the rows in hand.
    private int ReadUntil(RandomEdition expected, CancellationToken stop)
    {
        var looked = 0;
        do
        {
            var table = Practitioner(folder["b"]);
            foreach (var row in expected.Practitioner)
            {
                Assert.Contains(row, table.Find(row.ColumnOne, row.ColumnTwo));
                looked++;
            }
        }
        while (!stop.IsCancellationRequested);

        return looked;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private PairEditList Find() => Practitioner(folder["a"]).Find(Pair.Item1, Pair.Item2);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReadAndForget() => Assert.Equal(ModifierIndicator.Allowed, Find()[0].Indicator);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Refuse() => Assert.Throws<EditionFileException>(() => EditionFile.Open(folder["a"]));

    private static PairEditTable Practitioner(string path) => EditionFile.Open(path).PairEdits(PayerProgram.Medicare, ServiceSetting.Practitioner)!;

    private static void Collect()
    {
        for (var i = 0; i < 2; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    private void AssertMapped(bool mapped)
    {
        if (OperatingSystem.IsLinux())
        {
            Assert.Equal(mapped, File.ReadAllText("/proc/self/maps").Contains(folder["a"], StringComparison.Ordinal));
        }
    }
}
