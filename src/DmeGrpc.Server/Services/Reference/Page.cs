using DmeGrpc.Server.Mapping;

namespace DmeGrpc.Server.Services.Reference;

/// <summary>One page of a list.</summary>
/// <param name="Items">The page's entries.</param>
/// <param name="NextToken">Asks for the next page; empty on the last.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, string NextToken);

/// <summary>Cuts lists into pages.</summary>
internal static class Page
{
    /// <summary>What a page size of 0 means.</summary>
    public const int DefaultSize = 100;

    /// <summary>What any larger page size means.</summary>
    public const int MaxSize = 1_000;

    /// <summary>Reads a page size; negative ones are a violation.</summary>
    public static int ReadSize(int size, ViolationList violations)
    {
        if (size < 0)
        {
            violations.Add("page_size", "It may not be negative.");
        }

        return size <= 0 ? DefaultSize : Math.Min(size, MaxSize);
    }

    /// <summary>The page of a list that a token asks for.</summary>
    /// <param name="list">The whole list.</param>
    /// <param name="size">The most entries of the page.</param>
    /// <param name="token">The token; empty for the first page.</param>
    /// <param name="question">Everything that decides the list.</param>
    public static Page<T> Of<T>(IReadOnlyList<T> list, int size, string token, string question)
    {
        var first = PageToken.PositionOf(token, question);
        var end = Math.Min(list.Count, first + size);
        return new Page<T>([.. list.Take(first..end)], end < list.Count ? PageToken.Of(question, end) : "");
    }
}
