using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Cms;

namespace DmeGrpc.ReferenceData.CmsEditions;

/// <summary>What the HCPCS files say of codes and modifiers, and how far it reaches.</summary>
internal static class CodeLists
{
    /// <summary>
    /// A whole list answers for the first letters it has, as far as <see cref="TableSilence"/> goes. CPT codes, and letters such as D, which is not CMS's,
    /// are in no HCPCS file, and absence from one says nothing of them.
    /// </summary>
    public static TableCoverage CoverageOf(CmsTable<HcpcsRecord> table, TableChoice choice)
    {
        var coverage = TableSilence.CoverageOf(table, "codes", choice);
        return !coverage.IsComplete ? coverage : coverage with
        {
            IsComplete = false,
            CompleteForFirstCharacters = string.Concat(table.Rows.Where(row => row.Code.IsLevelTwo).Select(row => row.Code.FirstCharacter).Distinct().Order()),
        };
    }

    /// <summary>
    /// The newest record of every modifier of the newest whole list and the lists after it; then those of the starter edition that they lack, CPT's
    /// among them. Nobody publishes them all together, so that a modifier's absence means nothing.
    /// </summary>
    public static (TableInfo Info, IReadOnlyList<ModifierRecord> Rows) Modifiers(
        IReadOnlyList<CmsTable<HcpcsRecord>> releases, Edition starter, TableChoice choice)
    {
        var newest = choice.Newest("modifiers", releases.Where(table => table.Coverage.IsComplete));
        var used = releases.Where(table => newest is null || table == newest || table.Release.EffectiveDate > newest.Release.EffectiveDate)
            .OrderByDescending(table => table.Release.EffectiveDate).ToList();
        var sources = new List<string>();
        var rows = new List<ModifierRecord>();
        foreach (var table in used)
        {
            Add(table.Rows.OrderByDescending(row => row.Validity.First).Select(row => row.ToModifierRecord()), table.Sources);
        }

        if (starter.Modifiers is { } ours)
        {
            Add(ours.Rows, CmsSources.OfStarter(starter, ours.Info));
        }

        return (new TableInfo(
            TableKind.Modifiers, Program: null, Setting: null, string.Join(", ", [.. used.Select(table => table.Release.Label).Where(label => label.Length > 0), starter.Id]),
            TableCoverage.Partial, sources), rows);

        void Add(IEnumerable<ModifierRecord> more, IEnumerable<string> files)
        {
            var known = rows.Select(row => row.Modifier).ToHashSet();
            rows.AddRange(more.Where(row => known.Add(row.Modifier)).Select(row => row with { Source = row.Source with { File = row.Source.File + sources.Count } }).ToList());
            sources.AddRange(files);
        }
    }
}
