using System.Text.Unicode;

namespace DmeGrpc.ReferenceData.Csv;

/// <summary>What keeps a line from being text of ours, whatever its fields.</summary>
internal static class LineFault
{
    /// <summary>Why the line is refused; null for a good one.</summary>
    public static string? Of(ReadOnlySpan<byte> line, int longest)
    {
        if (line.IsEmpty)
        {
            return "The line is blank.";
        }

        if (line.Length > longest)
        {
            return $"The line is longer than {longest} bytes.";
        }

        if (!Utf8.IsValid(line) || line.IndexOf("\uFFFD"u8) >= 0)
        {
            return "The line is not UTF-8.";
        }

        var control = line.IndexOfAnyInRange((byte)0, (byte)0x1F);
        return control < 0 ? null : $"The line holds a control character, 0x{line[control]:X2}, at byte {control + 1}.";
    }
}
