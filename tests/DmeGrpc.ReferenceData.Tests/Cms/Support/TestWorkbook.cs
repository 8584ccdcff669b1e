using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace DmeGrpc.ReferenceData.Tests.Cms.Support;

/// <summary>A workbook made of its parts, as small as the format allows. Text cells are strings, numbers numbers, null leaves a cell out.</summary>
internal static class TestWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    public static byte[] Of(params object?[][] rows) => OfSheets(rows);

    public static byte[] OfSheets(params object?[][][] sheets)
    {
        var numbers = Enumerable.Range(1, sheets.Length).ToList();
        var parts = new List<(string, byte[])>
        {
            Part("[Content_Types].xml", $"""
                <Types xmlns="{Package}/content-types"><Default Extension="xml" ContentType="application/xml"/>
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
                """),
            Part("_rels/.rels", $"""
                <Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>
                """),
            Part("xl/workbook.xml", $"""
                <workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{string.Concat(numbers.Select(n => $"<sheet name=\"S{n}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>"))}</sheets></workbook>
                """),
            Part("xl/_rels/workbook.xml.rels", $"""
                <Relationships xmlns="{Package}/relationships">{string.Concat(numbers.Select(n => $"<Relationship Id=\"rId{n}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"))}</Relationships>
                """),
        };
        parts.AddRange(sheets.Select((rows, i) => Part($"xl/worksheets/sheet{i + 1}.xml", SheetOf(rows))));
        return CmsTestFolder.Zip([.. parts]);
    }

    /// <summary>Rows of text from lines separated by bars.</summary>
    public static object?[][] Rows(params string[] lines) => [.. lines.Select(line => line.Split('|').Select(cell => cell.Length == 0 ? null : (object)cell).ToArray())];

    /// <summary>The workbook with one part's bytes changed, and its checksum with them.</summary>
    public static byte[] Rewritten(byte[] workbook, string part, Func<byte[], byte[]> change)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        return CmsTestFolder.Zip([.. archive.Entries.Select(entry =>
        {
            using var memory = new MemoryStream();
            using (var stream = entry.Open())
            {
                stream.CopyTo(memory);
            }

            return (entry.FullName, entry.FullName == part ? change(memory.ToArray()) : memory.ToArray());
        })]);
    }

    private static (string, byte[]) Part(string name, string xml) => (name, Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>{xml}"));

    private static string SheetOf(object?[][] rows)
    {
        var xml = new StringBuilder($"<worksheet xmlns=\"{Main}\"><sheetData>");
        for (var i = 0; i < rows.Length; i++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{i + 1}\">");
            for (var j = 0; j < rows[i].Length; j++)
            {
                xml.Append(Cell(rows[i][j], $"{Column(j)}{i + 1}"));
            }

            xml.Append("</row>");
        }

        return xml.Append("</sheetData></worksheet>").ToString();
    }

    private static string Cell(object? value, string place) => value switch
    {
        null => string.Empty,
        string text => $"<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
        _ => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\"><v>{value}</v></c>"),
    };

    private static string Column(int index) => index < 26 ? $"{(char)('A' + index)}" : $"{(char)('A' + (index / 26) - 1)}{(char)('A' + (index % 26))}";
}
