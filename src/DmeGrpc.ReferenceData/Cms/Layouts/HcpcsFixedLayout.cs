using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.Cms.Reports;
using DmeGrpc.ReferenceData.Cms.Tables;
using DmeGrpc.ReferenceData.Cms.Text;

namespace DmeGrpc.ReferenceData.Cms.Layouts;

/// <summary>
/// The HCPCS file of fixed width: 320 characters a record, which blanks at the end may be missing from. Records 3 and 7 begin a procedure or a
/// modifier; 4 and 8 go on with its long description, which is not kept. Source: HCPCS record layout.
/// </summary>
internal sealed class HcpcsFixedLayout : CmsLayout<HcpcsRecord>, ILineLayout
{
    private const int RecordLength = 320;

    // Through the date it was added; what follows may be blank.
    private const int ShortestFirstRecord = 276;
    private const int RecordIdAt = 10;

    public override string Name => "HCPCS, fixed width";

    public override TableKind Kind => TableKind.Codes;

    public bool Recognises(ReadOnlySpan<byte> line) => line.Length >= ShortestFirstRecord && line[RecordIdAt] is (byte)'3' or (byte)'7' && HasSequence(line)
        && CodeOf(CmsText.Decode(line[..5])) is not null;

    public override CmsRelease Identify(Recognition found, NameHints hints) => HcpcsIdentity.Of(hints);

    public override TableSet<HcpcsRecord> In(CmsTables tables) => tables.Codes;

    public override IEnumerable<HcpcsRecord> Rows(SourceReading reading)
    {
        var tally = reading.Tally;
        using var lines = reading.OpenLines();
        var current = string.Empty;
        var isInPreamble = true;
        while (lines.Read())
        {
            tally.Lines = lines.Number;
            var isBlank = !lines.IsTooLong && !lines.Line.ContainsAnyExcept((byte)' ', (byte)'\t', (byte)0xA0);
            isInPreamble = isInPreamble && (isBlank || (!lines.IsTooLong && !HasSequence(lines.Line)));
            if (isInPreamble)
            {
                tally.PreambleLines = lines.Number;
            }
            else if (!isBlank && FaultOf(lines, current, reading.Limits) is { } fault)
            {
                tally.Refuse(lines.Number, fault, lines.IsTerminated);
            }
            else if (!isBlank && IsFirst(lines.Line))
            {
                current = CmsText.Decode(lines.Line[..5]);
                if (Record(lines, reading.Row(lines.Number), tally) is { } record)
                {
                    yield return record;
                }
            }
            else if (!isBlank)
            {
                tally.Continuations++;
            }
        }
    }

    private static bool IsFirst(ReadOnlySpan<byte> line) => line[RecordIdAt] is (byte)'3' or (byte)'7';

    private static bool HasSequence(ReadOnlySpan<byte> line) => line.Length > RecordIdAt && !line[5..RecordIdAt].ContainsAnyExceptInRange((byte)'0', (byte)'9');

    private static string? FaultOf(LineScanner lines, string current, CmsLimits limits)
    {
        var line = lines.Line;
        if (lines.IsTooLong)
        {
            return $"The line is longer than {limits.LineBytes} bytes.";
        }

        if (CmsText.HasControl(line) || line.Contains((byte)'\t'))
        {
            return "The line holds a NUL byte or another control character.";
        }

        if (!HasSequence(line) || line[RecordIdAt] is not ((byte)'3' or (byte)'4' or (byte)'7' or (byte)'8'))
        {
            return lines.IsTerminated ? "The record's kind, in position 11, is none of 3, 4, 7 and 8." : "The file stops in the middle of this record.";
        }

        if (line.Length > RecordLength && line[RecordLength..].ContainsAnyExcept((byte)' '))
        {
            return $"The record has {line.Length} characters in place of {RecordLength}.";
        }

        if (!IsFirst(line))
        {
            return CmsText.Decode(line[..5]) == current ? null : "The record goes on with a description of another code than the one before it.";
        }

        // What an editor strips of blanks is stripped of every line; a last line alone is cut.
        return line.Length >= ShortestFirstRecord && (lines.IsTerminated || line.Length == RecordLength)
            ? null
            : lines.IsTerminated ? $"The record has {line.Length} characters in place of {RecordLength}." : "The file stops in the middle of this record.";
    }

    private static HcpcsRecord? Record(LineScanner lines, SourceRow source, SourceTally tally)
    {
        // One byte a character, so that a UTF-8 file would be a fault of width; CMS's is Windows-1252.
        var text = System.Text.Encoding.Latin1.GetString(lines.Line).PadRight(RecordLength);
        var record = new HcpcsFields
        {
            Code = text[..5],
            ShortName = text[91..119],
            Price = text[119..121],
            Coverage = text[229..230],
            Betos = text[256..259],
            CrossReferences = [text[204..209], text[209..214], text[214..219], text[219..224], text[224..229]],
            Added = text[268..276],
            ActionEffective = text[276..284],
            Terminated = text[284..292],
            Action = text[292..293],
        }.Read(source, out var fault);
        if (record is null || IsOfOtherKind(record, text[RecordIdAt]))
        {
            tally.Refuse(lines.Number, record is null ? fault : "The record's kind, in position 11, does not fit its code.", lines.IsTerminated);
            return null;
        }

        return record;
    }

    private static bool IsOfOtherKind(HcpcsRecord record, char kind) => record.Code.IsNone != (kind == '7');

    private static string? CodeOf(string text) => ProcedureCode.TryParse(text, out _) || (text.StartsWith("   ", StringComparison.Ordinal) && Modifier.TryParse(text.AsSpan(3), out _)) ? text : null;
}
