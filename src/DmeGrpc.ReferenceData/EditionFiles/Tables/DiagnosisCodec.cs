using System.Text;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.EditionFiles.Format;

namespace DmeGrpc.ReferenceData.EditionFiles.Tables;

/// <summary>The ICD-10-CM codes of one fiscal year. A code is seven bytes of ASCII, filled with blanks.</summary>
internal sealed class DiagnosisCodec() : TableCodec<DiagnosisCode>(TableKind.DiagnosisCodes, SectionKind.DiagnosisCodes)
{
    private const int Length = 7;

    protected override IReadOnlyList<DiagnosisCode> RowsOf(Edition edition, TableInfo info) =>
        edition.DiagnosisYears.First(table => table.Info.Span.First == info.Span.First).Rows;

    protected override void WriteRows(IReadOnlyList<DiagnosisCode> rows, SectionWriter section)
    {
        section.Add(FieldId.DiagnosisCode, rows.SelectMany(row => Encoding.ASCII.GetBytes(row.Code.PadRight(Length))));
        section.AddNumbers(FieldId.IsBillable, rows, row => row.IsBillable ? 1 : 0);
        section.AddWindows(rows, row => row.Validity);
        section.AddSourceRows(rows, row => row.Source);
    }

    protected override Func<int, DiagnosisCode> RowReader(SectionReader section, CodeIndex index)
    {
        var codes = section.Values<byte>(FieldId.DiagnosisCode).ToArray();
        section.Require(codes.Length == section.RowCount * (long)Length, $"there are {codes.Length} characters of {section.RowCount} diagnosis codes");
        var billable = section.RowValues<byte>(FieldId.IsBillable).ToArray();
        section.Require(Array.TrueForAll(billable, flag => flag <= 1), "whether a diagnosis code is billable is not said");
        var windows = section.Windows();
        var sources = section.SourceRows();
        return i => new DiagnosisCode(CodeAt(section, codes.AsSpan(i * Length, Length)), billable[i] == 1, windows[i], sources[i]);
    }

    protected override void Take(EditionParts parts, TableInfo info, DiagnosisCode[] rows) => parts.DiagnosisCodes.Add(new DiagnosisTable(info, rows));

    private static string CodeAt(SectionReader section, ReadOnlySpan<byte> bytes)
    {
        var code = Encoding.Latin1.GetString(bytes).TrimEnd(' ');
        section.Require(DiagnosisCodeFormat.IsWellFormed(code) && !code.Contains('.'), "a code is not of a diagnosis code's shape");
        return code;
    }
}
