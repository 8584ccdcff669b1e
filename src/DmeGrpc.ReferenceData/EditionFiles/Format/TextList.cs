using System.Runtime.InteropServices;
using System.Text;

namespace DmeGrpc.ReferenceData.EditionFiles.Format;

/// <summary>Texts in one run of bytes: how many (4), where each one ends among the characters (4 each), then their UTF-8 one after another.</summary>
internal static class TextList
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="EncoderFallbackException">A text is not valid UTF-16.</exception>
    public static byte[] Write(IReadOnlyList<string> texts)
    {
        var numbers = new int[texts.Count + 1];
        numbers[0] = texts.Count;
        var characters = new List<byte>();
        for (var i = 0; i < texts.Count; i++)
        {
            characters.AddRange(Utf8.GetBytes(texts[i]));
            numbers[i + 1] = characters.Count;
        }

        return [.. MemoryMarshal.AsBytes(numbers.AsSpan()), .. characters];
    }

    /// <exception cref="EditionFileException">The bytes are not such a list.</exception>
    public static string[] Read(ReadOnlySpan<byte> bytes)
    {
        Require(bytes.Length >= sizeof(int));
        var count = MemoryMarshal.Read<int>(bytes);
        Require(count >= 0 && count <= (bytes.Length / sizeof(int)) - 1);
        var ends = MemoryMarshal.Cast<byte, int>(bytes.Slice(sizeof(int), count * sizeof(int)));
        var characters = bytes[((count + 1) * sizeof(int))..];
        var texts = new string[count];
        var start = 0;
        for (var i = 0; i < count; i++)
        {
            Require(start <= ends[i] && ends[i] <= characters.Length);
            texts[i] = Decode(characters[start..ends[i]]);
            start = ends[i];
        }

        Require(start == characters.Length);
        return texts;
    }

    private static string Decode(ReadOnlySpan<byte> characters)
    {
        try
        {
            return Utf8.GetString(characters);
        }
        catch (DecoderFallbackException exception)
        {
            throw new EditionFileException("a text is not UTF-8", exception);
        }
    }

    private static void Require(bool holds)
    {
        if (!holds)
        {
            throw new EditionFileException("a list of texts is malformed");
        }
    }
}
