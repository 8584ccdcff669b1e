using System.Text;
using System.Text.Json;

namespace DmeGrpc.ReferenceData.Manifest;

/// <summary>Reads a JSON text into items; strict, as JSON is defined: no comments, no trailing commas.</summary>
internal ref struct JsonItemReader
{
    private readonly ReadOnlySpan<byte> json;
    private Utf8JsonReader reader;
    private int line;
    private int counted;

    private JsonItemReader(ReadOnlySpan<byte> json)
    {
        this.json = json;
        reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 8 });
        line = 1;
    }

    /// <exception cref="JsonException">It is not JSON; the exception counts lines from 0.</exception>
    public static JsonItem Read(ReadOnlySpan<byte> json)
    {
        var items = new JsonItemReader(json);
        items.reader.Read();
        var item = items.Item();
        items.reader.Read();
        return item;
    }

    private JsonItem Item()
    {
        var item = new JsonItem(reader.TokenType, Line(), ValueText(), [], []);
        while (item.Type is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.Read()
            && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
        {
            if (item.Type == JsonTokenType.StartArray)
            {
                item.Items.Add(Item());
                continue;
            }

            var name = Text();
            reader.Read();
            item.Properties.Add((name, Item()));
        }

        return item;
    }

    private readonly string ValueText() => reader.TokenType switch
    {
        JsonTokenType.String => Text(),
        JsonTokenType.Number => Encoding.ASCII.GetString(reader.ValueSpan),
        _ => string.Empty,
    };

    private readonly string Text()
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException fault)
        {
            // An escaped half of a surrogate pair, which no text can hold.
            var lineBreaks = json[..(int)reader.TokenStartIndex].Count((byte)'\n');
            throw new JsonException("A text holds half of a character.", path: null, lineBreaks, bytePositionInLine: null, fault);
        }
    }

    private int Line()
    {
        line += json[counted..(int)reader.TokenStartIndex].Count((byte)'\n');
        counted = (int)reader.TokenStartIndex;
        return line;
    }
}
