using System.Text;
using DmeGrpc.ReferenceData.Tests.Support;
using ExcelDataReader;

namespace DmeGrpc.ReferenceData.Tests.Facts;

/// <summary>The Alpha-Numeric HCPCS file in the three shapes CMS has published it. Record type 3 is a code, 7 a modifier; 4 and 8 continue a text.</summary>
internal static class HcpcsFiles
{
    /// <summary>January 2019: fixed width, 320 characters a record; layout in the record layout file beside it.</summary>
    public static IReadOnlyList<HcpcsRecord> January2019 { get; } =
    [
        .. File.ReadLines(CmsFiles.Locate("hcpcs", "2019_extracted", "HCPC2019_CONTR_ANWEB.txt"), Encoding.Latin1)
            .Where(line => line.Length > 292 && line[10] is '3' or '7')
            .Select(line => new HcpcsRecord(
                line[..5].Trim(), line[10] == '7', HcpcsRecord.Date(line[268..276]), HcpcsRecord.Date(line[284..292]))),
    ];

    /// <summary>October 2020: a workbook with notices above the header.</summary>
    public static IReadOnlyList<HcpcsRecord> October2020 { get; } = [.. Workbook(CmsFiles.Locate("hcpcs", "HCPC2020_10_ANWEB.xlsx"))];

    /// <summary>October 2026: thirteen modifier records in the layout of the CSV file.</summary>
    public static IReadOnlyList<HcpcsRecord> October2026 { get; } =
    [
        .. PlainCsv.Read(CmsFiles.Locate("hcpcs", "HCPC2026_OCT_ANWEB.excerpt.csv")).Select(row => new HcpcsRecord(
            row["HCPC"], row["RECID"] == "7", HcpcsRecord.Date(row["ADD DT"]), HcpcsRecord.Date(row["TERM DT"]))),
    ];

    private static IEnumerable<HcpcsRecord> Workbook(string path)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = File.OpenRead(path);
        using var reader = ExcelReaderFactory.CreateReader(stream);
        Dictionary<string, int>? places = null;
        while (reader.Read())
        {
            var cells = Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i)?.ToString()?.Trim() ?? string.Empty).ToList();
            if (places is null)
            {
                places = cells.Contains("HCPC") ? cells.Select((name, place) => (name, place)).DistinctBy(cell => cell.name).ToDictionary() : null;
            }
            else if (cells[places["RECID"]] is "3" or "7")
            {
                yield return new HcpcsRecord(
                    cells[places["HCPC"]], cells[places["RECID"]] == "7",
                    HcpcsRecord.Date(cells[places["ADD DT"]]), HcpcsRecord.Date(cells[places["TERM DT"]]));
            }
        }
    }
}
