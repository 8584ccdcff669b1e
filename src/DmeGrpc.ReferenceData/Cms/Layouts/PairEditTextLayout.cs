using System.Text;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Cms.Tables;
using DmeGrpc.ReferenceData.Cms.Text;

namespace DmeGrpc.ReferenceData.Cms.Layouts;

/// <summary>PTP tables as tab-delimited text, Medicare's and Medicaid's: 2.5 million rows, read from bytes without a string a row.</summary>
internal sealed class PairEditTextLayout : CmsLayout<PairEdit>, ILineLayout
{
    public override string Name => "PTP edits, tab-delimited";

    public override TableKind Kind => TableKind.PairEdits;

    public bool Recognises(ReadOnlySpan<byte> line) => PairEditLine.ColumnsOf(line) > 0;

    public override CmsRelease Identify(Recognition found, NameHints hints) =>
        PairEditIdentity.Of(PairEditLine.ColumnsOf(Encoding.Latin1.GetBytes(found.Sample[0][0])), hints);

    public override string? FaultOf(CmsRelease release) => PairEditIdentity.FaultOf(release);

    public override TableSet<PairEdit> In(CmsTables tables) => tables.PairEdits;

    public override IEnumerable<PairEdit> Rows(SourceReading reading)
    {
        var columns = reading.Release.Program == Engine.Claims.PayerProgram.Medicare ? PairEditLine.MedicareColumns : PairEditLine.MedicaidColumns;
        var parser = new PairEditLine(columns, new TextPool(reading.Limits.DistinctTexts));
        var tally = reading.Tally;
        using var lines = reading.OpenLines();
        var isInPreamble = true;
        while (lines.Read())
        {
            tally.Lines = lines.Number;
            if (lines.Line.IsEmpty && !lines.IsTooLong)
            {
                continue;
            }

            if (isInPreamble && !lines.IsTooLong && PairEditLine.IsPreamble(lines.Line))
            {
                tally.PreambleLines = lines.Number;
                continue;
            }

            isInPreamble = false;
            var row = default(PairEdit);
            var fault = lines.IsTooLong
                ? $"The line is longer than {reading.Limits.LineBytes} bytes."
                : parser.Read(lines.Line, lines.IsTerminated, reading.Row(lines.Number), out row);
            if (fault is null)
            {
                yield return row;
            }
            else
            {
                tally.Refuse(lines.Number, fault, lines.IsTerminated);
            }
        }
    }
}
