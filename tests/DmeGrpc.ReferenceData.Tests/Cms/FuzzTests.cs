using System.Text;
using DmeGrpc.ReferenceData.Cms;
using DmeGrpc.ReferenceData.Tests.Cms.Support;

namespace DmeGrpc.ReferenceData.Tests.Cms;

/// <summary>Spoilt files of every layout give problems and never an exception, an endless reading or an unbounded one.</summary>
public class FuzzTests
{
    private const int Rounds = 40;
    private const int FilesARound = 50;

    // Far above what any of the small files needs and far below what a bomb would take.
    private const long MostBytesAFile = 16 << 20;

    public static TheoryData<string> Layouts => [.. Samples.Keys];

    private static Dictionary<string, (string Name, byte[] Bytes)> Samples { get; } = new()
    {
        ["pair edits"] = ("ccipra-v302r0{0}-f1.txt", Bytes(CmsSamples.PairEdits)),
        ["Medicaid pair edits"] = ("medicaid-dme-2026q2-x{0}.txt", Bytes(CmsSamples.MedicaidPairEdits)),
        ["pair edits, workbook"] = ("ccipra-v302r0{0}-f1.xlsx", Workbook("Column 1|Column 2|*=in existence|Effective|Deletion|Modifier|PTP Edit Rationale",
            "E0781|E0782||20010101|*|1|R", "E0781|E0783|*|19960101|20041231|0|R")),
        ["pair edits, archive"] = ("ccipra-v302r0{0}-f1.zip", CmsTestFolder.Zip(("ccipra-v302r0-f1.TXT", Bytes(CmsSamples.PairEdits)), ("b/c.txt", [65, 66, 67]))),
        ["unit limits"] = ("MUE_Eff_07-01-2024-x{0}.csv", Bytes(CmsSamples.UnitLimits)),
        ["unit limits, workbook"] = ("MUE_Eff_07-01-2024-x{0}.xlsx", Workbook("A notice",
            "HCPCS/\nCPT Code|DME Supplier Services MUE Values|MUE Adjudication Indicator|MUE Rationale", "E0601|1|3 Date|Nature of Equipment")),
        ["add-on codes"] = ("aoc_2024-06-03-x{0}.csv", Bytes(CmsSamples.AddOns)),
        ["HCPCS, fixed width"] = ("HCPC2019-x{0}.txt", Bytes(CmsSamples.HcpcsFixed)),
        ["HCPCS, table"] = ("HCPC2026_OCT-x{0}.csv", Bytes(CmsSamples.HcpcsTable)),
        ["HCPCS, attributes"] = ("hcpcs_2024Q3-x{0}.csv", Bytes(CmsSamples.HcpcsAttributes)),
        ["HCPCS, descriptions"] = ("hcpcs_2024Q3-x{0}.csv", Bytes(CmsSamples.HcpcsDescriptions)),
        ["fees"] = ("DMEPOS26_JAN-x{0}.csv", Bytes(CmsSamples.Fees)),
        ["rural ZIP codes"] = ("zips-x{0}.csv", Bytes(CmsSamples.RuralZips)),
        ["prior authorizations"] = ("pa_2026-07-29-x{0}.csv", Bytes(CmsSamples.PriorAuthorizations)),
        ["face-to-face orders"] = ("f2f_2026-10-28-x{0}.csv", Bytes(CmsSamples.FaceToFaceOrders)),
        ["diagnosis codes, order file"] = ("icd10cm_order_2026-x{0}.txt", Bytes(CmsSamples.DiagnosisOrder)),
        ["diagnosis codes, gzip"] = ("icd10cm_codes_FY2024-x{0}.csv.gz", CmsTestFolder.Gzip(Bytes(CmsSamples.DiagnosisTable))),
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Two_thousand_spoilt_files_give_problems_only(string layout)
    {
        var (name, bytes) = Samples[layout];
        for (var round = 0; round < Rounds; round++)
        {
            using var folder = new CmsTestFolder();
            for (var i = 0; i < FilesARound; i++)
            {
                // The number before the first dot, or files of one release would be left out as repetitions.
                folder.With(string.Format(null, name, $"{round}-{i}"), Spoil(bytes, new Random((round * FilesARound) + i)));
            }

            var before = GC.GetAllocatedBytesForCurrentThread();
            var contents = folder.Read();

            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytesAFile * FilesARound);
            AssertSound(contents, FilesARound);
        }
    }

    [Fact]
    public void Two_thousand_workbooks_with_spoilt_sheets_give_problems_only()
    {
        var workbook = Workbook("Col1|Col2|EffDt|DelDt|Modifier|Rationale", "E0250|E0271|20130101||0|R", "E0250|E0305|20130101|*|1|R");
        for (var round = 0; round < Rounds; round++)
        {
            using var folder = new CmsTestFolder();
            for (var i = 0; i < FilesARound; i++)
            {
                var random = new Random((round * FilesARound) + i);
                folder.With($"medicaid-dme-2026q2-x{round}-{i}.xlsx", TestWorkbook.Rewritten(workbook, "xl/worksheets/sheet1.xml", sheet => Spoil(sheet, random)));
            }

            var before = GC.GetAllocatedBytesForCurrentThread();
            var contents = folder.Read();

            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytesAFile * FilesARound);
            AssertSound(contents, FilesARound);
        }
    }

    private static void AssertSound(CmsContents contents, int files)
    {
        var seen = contents.Sources.Select(source => source.File).Concat(contents.Unused.Select(file => file.File)).Concat(contents.FileProblems.Select(problem => problem.File));
        Assert.InRange(seen.Select(file => file.Split('/', '#')[0]).Distinct().Count(), files, files);
        Assert.All(contents.Sources, source =>
        {
            Assert.InRange(source.RowsKept + source.RowsRefused, 0, Math.Max(0, source.Lines));
            Assert.All(source.Problems, problem => Assert.InRange(problem.Line, 0, source.Lines));
        });
    }

    private static byte[] Spoil(byte[] bytes, Random random)
    {
        var spoilt = bytes.ToList();
        for (var count = random.Next(1, 5); count > 0 && spoilt.Count > 0; count--)
        {
            var at = random.Next(spoilt.Count);
            switch (random.Next(6))
            {
                case 0:
                    spoilt[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    spoilt.RemoveRange(at, spoilt.Count - at);
                    break;
                case 2:
                    spoilt.InsertRange(at, Enumerable.Range(0, random.Next(1, 20)).Select(_ => (byte)random.Next(256)));
                    break;
                case 3:
                    spoilt.RemoveRange(at, Math.Min(random.Next(1, 20), spoilt.Count - at));
                    break;
                case 4:
                    spoilt.Insert(at, "\t,\"\n\r\0*"u8[random.Next(7)]);
                    break;
                default:
                    spoilt.InsertRange(at, spoilt.GetRange(at, Math.Min(random.Next(1, 200), spoilt.Count - at)));
                    break;
            }
        }

        return [.. spoilt];
    }

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Workbook(params string[] lines) => TestWorkbook.Of(TestWorkbook.Rows(lines));
}
