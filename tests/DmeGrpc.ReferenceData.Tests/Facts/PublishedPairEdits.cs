using System.IO.Compression;
using System.Text;
using DmeGrpc.TestSupport;

namespace DmeGrpc.ReferenceData.Tests.Facts;

/// <summary>The Medicare PTP tables v30.2: four zipped, tab-delimited files a setting, 4.3 million rows.</summary>
internal static class PublishedPairEdits
{
    private const int ColumnTwo = 6;

    /// <summary>The rows of which both codes begin with one of the letters, split at the tabs.</summary>
    public static IEnumerable<string[]> BetweenCodesOf(string letters, string files)
    {
        var wanted = Encoding.ASCII.GetBytes(letters);
        foreach (var path in Directory.EnumerateFiles(CmsFiles.Locate("ncci_ptp"), files + "-v302r0-f*.zip").Order(StringComparer.Ordinal))
        {
            using var archive = ZipFile.OpenRead(path);
            using var stream = archive.Entries.Single().Open();
            foreach (var line in Lines(stream, wanted))
            {
                yield return line.TrimEnd('\r').Split('\t');
            }
        }
    }

    /// <summary>Looks at two bytes of each line and makes text only of those that are wanted.</summary>
    private static IEnumerable<string> Lines(Stream stream, byte[] wanted)
    {
        var buffer = new byte[1 << 16];
        var kept = 0;
        while (stream.Read(buffer.AsSpan(kept)) is > 0 and var count)
        {
            var found = new List<string>();
            var text = (ReadOnlySpan<byte>)buffer.AsSpan(0, kept + count);
            while (text.IndexOf((byte)'\n') is >= 0 and var end)
            {
                if (end > ColumnTwo && wanted.Contains(text[0]) && text[ColumnTwo - 1] == '\t' && wanted.Contains(text[ColumnTwo]))
                {
                    found.Add(Encoding.Latin1.GetString(text[..end]));
                }

                text = text[(end + 1)..];
            }

            kept = text.Length;
            text.CopyTo(buffer);
            foreach (var line in found)
            {
                yield return line;
            }
        }
    }
}
