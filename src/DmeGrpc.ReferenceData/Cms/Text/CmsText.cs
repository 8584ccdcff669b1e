using System.Text;
using System.Text.Unicode;

namespace DmeGrpc.ReferenceData.Cms.Text;

/// <summary>Text as CMS writes it: ASCII, UTF-8, or Windows-1252 in notices and names.</summary>
internal static class CmsText
{
    private const int LongestShown = 40;

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static string Decode(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Windows.GetString(bytes);

    /// <summary>Whether bytes are there that no published file holds outside its notices: NUL and other controls but the tab.</summary>
    public static bool HasControl(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.IndexOfAnyInRange((byte)0, (byte)0x1F);
        while (at >= 0 && bytes[at] == '\t')
        {
            bytes = bytes[(at + 1)..];
            at = bytes.IndexOfAnyInRange((byte)0, (byte)0x1F);
        }

        return at >= 0;
    }

    /// <summary>Foreign text as it may stand in a message: quoted, without controls, and cut when long.</summary>
    public static string Shown(string text)
    {
        var clean = new string([.. text.Take(LongestShown).Select(c => char.IsControl(c) ? '?' : c)]);
        return text.Length <= LongestShown ? $"'{clean}'" : $"'{clean}...'";
    }

    public static string Shown(ReadOnlySpan<byte> bytes) => Shown(Decode(bytes[..Math.Min(bytes.Length, LongestShown + 1)]));

    /// <summary>Letters and digits in lower case, by which headings are compared: "HCPCS/\nCPT Code" is "hcpcscptcode".</summary>
    public static string Key(string heading) =>
        new([.. heading.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant)]);
}
