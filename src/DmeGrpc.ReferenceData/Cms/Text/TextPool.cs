namespace DmeGrpc.ReferenceData.Cms.Text;

/// <summary>
/// The different texts of a column, each kept once. Few are expected, the same many times in a row, so that a look at the last and then
/// along the list beats a hash.
/// </summary>
internal sealed class TextPool(int capacity)
{
    private readonly List<(byte[] Bytes, string Text)> texts = [];
    private readonly Dictionary<string, string> byText = [];
    private int last;

    /// <summary>The text of the bytes; null when it is new and the pool is full.</summary>
    public string? Take(ReadOnlySpan<byte> bytes, out bool isNew)
    {
        isNew = false;
        if (last < texts.Count && bytes.SequenceEqual(texts[last].Bytes))
        {
            return texts[last].Text;
        }

        for (last = 0; last < texts.Count; last++)
        {
            if (bytes.SequenceEqual(texts[last].Bytes))
            {
                return texts[last].Text;
            }
        }

        if (texts.Count >= capacity)
        {
            return null;
        }

        isNew = true;
        texts.Add((bytes.ToArray(), CmsText.Decode(bytes)));
        return texts[last].Text;
    }

    /// <summary>The text itself, kept once; null when it is new and the pool is full.</summary>
    public string? Take(string text, out bool isNew)
    {
        isNew = !byText.TryGetValue(text, out var kept);
        if (isNew && byText.Count < capacity)
        {
            byText.Add(text, kept = text);
        }

        return kept;
    }
}
