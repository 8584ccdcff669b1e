using DmeGrpc.ReferenceData;
using DmeGrpc.ReferenceData.EditionFiles;

namespace DmeGrpc.Server.Editions;

/// <summary>Loads the editions that stay the same while the service runs.</summary>
internal static class FixedEditions
{
    /// <summary>The edition of <see cref="EditionSettings.Path"/> and the starter edition, as far as the settings name them.</summary>
    /// <exception cref="ReferenceData.Sources.EditionSourceException">An edition cannot be read.</exception>
    public static IReadOnlyList<LoadedEdition> Load(EditionSettings settings)
    {
        var editions = new List<LoadedEdition>();
        if (!string.IsNullOrEmpty(settings.Path))
        {
            var file = File.Exists(settings.Path);
            editions.Add(new LoadedEdition(
                EditionOpener.Open(settings.Path), Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(settings.Path))),
                file ? EditionFile.Describe(settings.Path) : null));
        }

        if (settings.UsesStarter && StarterEdition.Load() is var starter && editions.TrueForAll(loaded => loaded.Edition.Id != starter.Id))
        {
            editions.Add(new LoadedEdition(starter, "starter"));
        }

        return editions;
    }
}
