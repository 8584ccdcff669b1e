using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Cms.Text;

namespace DmeGrpc.ReferenceData.Cms.Layouts;

/// <summary>
/// Reads one row of a PTP table from its bytes, fields separated by tabs. Medicare has seven columns:
/// column 1, column 2, '*' if in existence before 1996, effective date, deletion date or '*', modifier indicator, rationale.
/// Medicaid has six: the same without the third, its deletion date blank or '*'.
/// </summary>
internal sealed class PairEditLine(int columns, TextPool rationales)
{
    public const int MedicareColumns = 7;
    public const int MedicaidColumns = 6;

    private const int LongestRationale = 200;

    /// <summary>The columns of the line if it is a sound row of either program; 0 otherwise.</summary>
    public static int ColumnsOf(ReadOnlySpan<byte> line)
    {
        foreach (var columns in (ReadOnlySpan<int>)[MedicareColumns, MedicaidColumns])
        {
            var pool = new TextPool(1);
            if (new PairEditLine(columns, pool).Read(line, isTerminated: true, default, out _) is null)
            {
                return columns;
            }
        }

        return 0;
    }

    /// <summary>Whether the line, standing before the first sound row, is part of the heading and no broken row: one of its codes is blank or a title.</summary>
    public static bool IsPreamble(ReadOnlySpan<byte> line)
    {
        var first = line.IndexOf((byte)'\t');
        if (first < 0)
        {
            return true;
        }

        var rest = line[(first + 1)..];
        var second = rest.IndexOf((byte)'\t');
        return Trim(line[..first]).IsEmpty || Trim(second < 0 ? rest : rest[..second]).IsEmpty || line[..first].StartsWith("Col"u8);
    }

    /// <summary>Reads the row; null when it is sound, otherwise what is wrong with it.</summary>
    public string? Read(ReadOnlySpan<byte> line, bool isTerminated, Engine.Editions.SourceRow source, out PairEdit row)
    {
        row = default;
        Span<Range> fields = stackalloc Range[MedicareColumns];
        var count = Split(line, fields);
        if (count != columns)
        {
            return isTerminated || count > columns ? $"The row has {count} columns in place of {columns}." : "The file stops in the middle of this row.";
        }

        if (!CodeBytes.TryParseCode(Trim(line[fields[0]]), out var one))
        {
            return $"Column 1: {CmsText.Shown(line[fields[0]])} is not of a code's shape.";
        }

        if (!CodeBytes.TryParseCode(Trim(line[fields[1]]), out var two))
        {
            return $"Column 2: {CmsText.Shown(line[fields[1]])} is not of a code's shape.";
        }

        if (columns == MedicareColumns && Trim(line[fields[2]]) is not ([] or [(byte)'*']))
        {
            return $"In existence before 1996: {CmsText.Shown(line[fields[2]])} is neither blank nor '*'.";
        }

        if (WindowOf(line[fields[columns - 4]], line[fields[columns - 3]], out var window) is { } fault)
        {
            return fault;
        }

        var indicator = Trim(line[fields[columns - 2]]) switch
        {
            [(byte)'0'] => ModifierIndicator.NotAllowed,
            [(byte)'1'] => ModifierIndicator.Allowed,
            [(byte)'9'] => ModifierIndicator.NotApplicable,
            _ => (ModifierIndicator?)null,
        };
        if (indicator is null)
        {
            return $"Modifier indicator: {CmsText.Shown(line[fields[columns - 2]])} is none of 0, 1 and 9.";
        }

        fault = RationaleOf(Trim(line[fields[columns - 1]]), isTerminated, out var rationale);
        row = new PairEdit(one, two, window, indicator.Value, rationale, source);
        return fault;
    }

    private static string? WindowOf(ReadOnlySpan<byte> effective, ReadOnlySpan<byte> deletion, out EffectiveWindow window)
    {
        window = default;
        if (!CodeBytes.TryParseDate(Trim(effective), out var first))
        {
            return $"Effective date: {CmsText.Shown(effective)} is not a date.";
        }

        if (Trim(deletion) is [] or [(byte)'*'])
        {
            window = new EffectiveWindow(first);
            return null;
        }

        if (!CodeBytes.TryParseDate(Trim(deletion), out var last))
        {
            return $"Deletion date: {CmsText.Shown(deletion)} is neither a date nor '*'.";
        }

        window = new EffectiveWindow(first, last);
        return last < first ? $"The deletion date, {last:yyyy-MM-dd}, is before the effective date, {first:yyyy-MM-dd}." : null;
    }

    private string? RationaleOf(ReadOnlySpan<byte> bytes, bool isTerminated, out string rationale)
    {
        rationale = string.Empty;
        if (bytes.Length > LongestRationale || CmsText.HasControl(bytes))
        {
            return "The rationale is too long, or holds a control character.";
        }

        var text = rationales.Take(bytes, out var isNew);
        if (text is null)
        {
            return "The file holds more different rationales than any published one.";
        }

        rationale = text;
        return isNew && !isTerminated ? "The file may stop in the middle of this row: it has no line end, and its rationale is in no other row." : null;
    }

    /// <summary>Gives the fields' places; counts all, of which only as many as fit are given.</summary>
    private static int Split(ReadOnlySpan<byte> line, Span<Range> fields)
    {
        var (count, start) = (0, 0);
        while (true)
        {
            var tab = line[start..].IndexOf((byte)'\t');
            if (count < fields.Length)
            {
                fields[count] = start..(tab < 0 ? line.Length : start + tab);
            }

            count++;
            if (tab < 0)
            {
                return count;
            }

            start += tab + 1;
        }
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> field) => field.Trim((byte)' ');
}
