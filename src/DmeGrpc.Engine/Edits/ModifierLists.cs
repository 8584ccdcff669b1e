using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// Lists of modifiers that were read before. The combinations that claims carry are few, so that most lines share a list made for another.
/// </summary>
internal static class ModifierLists
{
    // Of more modifiers than a claim may carry, a list is made each time.
    private const int MostShared = 4;
    private const int BitsPerModifier = 16;
    private const int Places = 1 << 12;
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;

    // Each combination has one place; one that is met there later takes it over. Lists never change, so that a race costs a list and no more.
    private static readonly Modifier[]?[] Shared = new Modifier[Places][];

    /// <summary>The well-formed ones of these modifiers, in their order.</summary>
    public static IReadOnlyList<Modifier> Read(IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
        {
            return [];
        }

        Span<Modifier> read = texts.Count <= MostShared ? stackalloc Modifier[MostShared] : new Modifier[texts.Count];
        var count = 0;
        for (var i = 0; i < texts.Count; i++)
        {
            if (Modifier.TryParse(texts[i], out var modifier))
            {
                read[count++] = modifier;
            }
        }

        return count is > 0 and <= MostShared ? Share(read[..count]) : read[..count].ToArray();
    }

    private static Modifier[] Share(ReadOnlySpan<Modifier> modifiers)
    {
        var key = 0UL;
        foreach (var modifier in modifiers)
        {
            key = (key << BitsPerModifier) | (uint)(modifier.Ordinal + 1);
        }

        ref var place = ref Shared[(int)((key * Spread) >> 52)];
        if (place is { } list && modifiers.SequenceEqual(list))
        {
            return list;
        }

        return place = modifiers.ToArray();
    }
}
