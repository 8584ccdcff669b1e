using DmeGrpc.ReferenceData.Cms.Files;

namespace DmeGrpc.ReferenceData.Cms;

/// <summary>
/// CMS packs many tables twice, as text and as workbook under one name. Of files with one name, layout family and release the first text is read,
/// or the first workbook where there is no text. Files whose release is unknown are all read.
/// </summary>
internal static class RepeatedFiles
{
    public static IReadOnlyList<PlannedSource> LeaveOut(IReadOnlyList<PlannedSource> sources, Action<string, string> unused)
    {
        var chosen = new HashSet<PlannedSource>();
        foreach (var group in sources.GroupBy(source => (source.Layout.Kind, source.Release, source.Sheet.Entry.Stem)))
        {
            if (group.Key.Release.Label.Length == 0)
            {
                chosen.UnionWith(group);
                continue;
            }

            var first = group.OrderBy(source => source.Sheet.Entry.Form).First().Sheet.Entry;
            foreach (var source in group)
            {
                if (source.Sheet.Entry == first)
                {
                    chosen.Add(source);
                }
                else
                {
                    unused(source.Sheet.File, $"It repeats {first.File}.");
                }
            }
        }

        return [.. sources.Where(chosen.Contains)];
    }
}
