using System.Diagnostics.CodeAnalysis;

namespace DmeGrpc.ReferenceData.Sources;

/// <summary>The words that stand for the values of one kind; case counts.</summary>
internal sealed class WordList<T>(string what, params (string Word, T Value)[] words)
{
    private readonly Dictionary<string, T> byWord = words.ToDictionary(pair => pair.Word, pair => pair.Value);

    public bool TryFind(string word, [MaybeNullWhen(false)] out T value) => byWord.TryGetValue(word, out value);

    /// <summary>The first word of a value; empty when it has none.</summary>
    public string WordOf(T value) => words.FirstOrDefault(pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Word ?? string.Empty;

    /// <summary>"'XX' is not a payment category: use one of CR, FS."</summary>
    public string Refusal(string word) =>
        $"{Shown.Text(word)} is not {what}: use one of {string.Join(", ", byWord.Keys.Select(known => known.Length == 0 ? "(blank)" : known))}.";
}
