using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace DmeGrpc.ReferenceData.Manifest;

/// <summary>Reads a JSON file of limited size, in UTF-8 with or without a byte order mark.</summary>
internal static class JsonFile
{
    /// <summary>The file's value; null when it cannot be read, which is refused with the line, 0 for the file as a whole.</summary>
    public static JsonItem? Read(Stream stream, int maxBytes, Action<int, string> refuse)
    {
        var buffer = new byte[maxBytes + 1];
        int length;
        try
        {
            length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        }
        catch (IOException failure)
        {
            return Refuse(0, $"The file cannot be read: {failure.Message}");
        }

        if (length > maxBytes)
        {
            return Refuse(0, $"The file is larger than {maxBytes} bytes.");
        }

        ReadOnlySpan<byte> json = buffer.AsSpan(0, length);
        json = json.StartsWith(Encoding.UTF8.Preamble) ? json[Encoding.UTF8.Preamble.Length..] : json;
        if (json.IsEmpty)
        {
            return Refuse(0, "The file is empty.");
        }

        if (!Utf8.IsValid(json))
        {
            return Refuse(0, "The file is not UTF-8.");
        }

        try
        {
            return JsonItemReader.Read(json);
        }
        catch (JsonException fault)
        {
            return Refuse((int)(fault.LineNumber ?? -1) + 1, $"The file is not JSON: {fault.Message}");
        }

        JsonItem? Refuse(int line, string reason)
        {
            refuse(line, reason);
            return null;
        }
    }
}
