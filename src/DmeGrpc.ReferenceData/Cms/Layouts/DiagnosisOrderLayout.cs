using System.Text;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Cms.Tables;
using DmeGrpc.ReferenceData.Cms.Text;

namespace DmeGrpc.ReferenceData.Cms.Layouts;

/// <summary>
/// The ICD-10-CM order file of fixed width: order number in 1-5, code in 7-13, 1 in 15 for a code that may be submitted and 0 for a heading, then
/// descriptions, which are not kept. Source: ICD-10-CM order file, record layout.
/// </summary>
internal sealed class DiagnosisOrderLayout : CmsLayout<DiagnosisCode>, ILineLayout
{
    private const int OrderLength = 5;
    private const int CodeAt = 6;
    private const int CodeEnd = 13;
    private const int FlagAt = 14;
    private const int ShortestLine = 16;

    public override string Name => "ICD-10-CM, order file";

    public override TableKind Kind => TableKind.DiagnosisCodes;

    public bool Recognises(ReadOnlySpan<byte> line) => FaultOf(line, isTerminated: true) is null;

    public override CmsRelease Identify(Recognition found, NameHints hints) => DiagnosisIdentity.Of(hints);

    public override TableSet<DiagnosisCode> In(CmsTables tables) => tables.DiagnosisCodes;

    public override IEnumerable<DiagnosisCode> Rows(SourceReading reading)
    {
        var tally = reading.Tally;
        var window = DiagnosisIdentity.WindowOf(reading.Release);
        using var lines = reading.OpenLines();
        while (lines.Read())
        {
            tally.Lines = lines.Number;
            var fault = lines.IsTooLong ? $"The line is longer than {reading.Limits.LineBytes} bytes." : FaultOf(lines.Line, lines.IsTerminated);
            if (fault is null)
            {
                yield return Row(lines.Line, window, reading.Row(lines.Number));
            }
            else if (lines.IsTooLong || !lines.Line.IsEmpty)
            {
                tally.Refuse(lines.Number, fault, lines.IsTerminated);
            }
        }
    }

    private static string? FaultOf(ReadOnlySpan<byte> line, bool isTerminated)
    {
        if (line.Length < ShortestLine)
        {
            return isTerminated ? "The line is shorter than the code and its flag." : "The file stops in the middle of this line.";
        }

        if (CmsText.HasControl(line))
        {
            return "The line holds a NUL byte or another control character.";
        }

        if (line[..OrderLength].ContainsAnyExceptInRange((byte)'0', (byte)'9') || line[OrderLength] != ' ' || line[CodeEnd] != ' ' || line[FlagAt + 1] != ' ')
        {
            return "The line does not have an order number, a code and a flag in their positions.";
        }

        if (!DiagnosisCodeFormat.IsWellFormed(CodeOf(line)) || line[CodeAt..CodeEnd].Contains((byte)'.'))
        {
            return $"{CmsText.Shown(line[CodeAt..CodeEnd])} is not of a diagnosis code's shape.";
        }

        return line[FlagAt] is (byte)'0' or (byte)'1' ? null : "The flag in position 15 is neither 0 nor 1.";
    }

    private static DiagnosisCode Row(ReadOnlySpan<byte> line, EffectiveWindow window, SourceRow source) => new(CodeOf(line), line[FlagAt] == '1', window, source);

    private static string CodeOf(ReadOnlySpan<byte> line) => Encoding.Latin1.GetString(line[CodeAt..CodeEnd].TrimEnd((byte)' '));
}
