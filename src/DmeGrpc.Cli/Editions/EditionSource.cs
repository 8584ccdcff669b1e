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

    // A problem of the edition as a whole is of what the user named already.
    private static string Say(SourceProblem problem, string? name) => problem.File == name && problem.Line == 0 ? problem.Reason : $"{problem}";
}
