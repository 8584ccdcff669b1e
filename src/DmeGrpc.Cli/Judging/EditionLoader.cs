using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.Cli.Judging;

/// <summary>Loads the edition that the user asked for.</summary>
internal static class EditionLoader
{
    /// <summary>Loads an edition.</summary>
    /// <param name="folder">Its folder; null for the starter edition.</param>
    /// <exception cref="CommandFailedException">There is no such edition, or something is wrong with it.</exception>
    public static Edition Load(string? folder)
    {
        try
        {
            return folder is null ? StarterEdition.Load() : EditionFolder.Open(folder);
        }
        catch (EditionSourceException e)
        {
            var more = e.Problems.Count == 1 ? string.Empty : $" ({e.Problems.Count - 1} more)";
            throw new CommandFailedException($"the edition {folder ?? "starter"} cannot be used: {e.Problems[0]}{more}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"the edition {folder ?? "starter"} cannot be read: {e.Message}");
        }
    }
}
