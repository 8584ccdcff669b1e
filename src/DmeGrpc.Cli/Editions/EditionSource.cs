using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.Cli.Editions;

/// <summary>Finds the edition that a word on the command line stands for; the only place where the command opens editions.</summary>
internal static class EditionSource
{
    /// <summary>The word for the edition that is part of the program.</summary>
    public const string Starter = "starter";

    /// <summary>Opens an edition: <c>starter</c>, a folder, or else a file.</summary>
    /// <param name="name">The word; null for the starter edition.</param>
    /// <exception cref="CommandFailedException">There is no such edition, or something is wrong with it.</exception>
    public static Edition Open(string? name)
    {
        try
        {
            return name is null or Starter ? StarterEdition.Load() : EditionOpener.Open(name);
        }
        catch (EditionSourceException e)
        {
            var more = e.Problems.Count == 1 ? string.Empty : $" ({e.Problems.Count - 1} more)";
            throw new CommandFailedException($"the edition {name ?? Starter} cannot be used: {Say(e.Problems[0], name)}{more}");
        }
    }

    /// <summary>Opens several editions side by side.</summary>
    /// <param name="names">The words; none for the starter edition alone.</param>
    /// <param name="knownAsOf">Leaves out what was published after this day; null for nothing.</param>
    /// <exception cref="CommandFailedException">There is no such edition, something is wrong with one, two have one id, or none was known on the day.</exception>
    public static EditionCatalog OpenAll(IReadOnlyList<string> names, DateOnly? knownAsOf)
    {
        List<Edition> editions = [.. names.DefaultIfEmpty(Starter).Select(Open)];
        if (editions.GroupBy(edition => edition.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new CommandFailedException($"two of the editions are called {twice.Key}.");
        }

        var catalog = new EditionCatalog(editions);
        return knownAsOf is not { } day ? catalog : catalog.KnownAsOf(day) ?? throw new CommandFailedException(
            $"no edition was known on {day:yyyy-MM-dd}; the earliest day that can be answered is {catalog.KnownSince:yyyy-MM-dd}.");
    }

    // A problem of the edition as a whole is of what the user named already.
    private static string Say(SourceProblem problem, string? name) => problem.File == name && problem.Line == 0 ? problem.Reason : $"{problem}";
}
