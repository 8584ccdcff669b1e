using DmeGrpc.ReferenceData.Cms;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.CmsEditions;

/// <summary>
/// Chooses among the releases of one table; <c>rows</c> says what its rows are, in messages. A part of a table is used only where no release is whole: its silence would hide what the whole one
/// says. Whatever is not used is told. A newer part, a part of which files are missing, and a release that cannot be told from its names, are problems.
/// </summary>
internal sealed class TableChoice
{
    private readonly List<SourceProblem> problems = [];
    private readonly List<UnusedFile> unused = [];
    private readonly List<SourceProblem> notes = [];

    public IReadOnlyList<SourceProblem> Problems => problems;

    public IReadOnlyList<UnusedFile> Unused => unused;

    public IReadOnlyList<SourceProblem> Notes => notes;

    /// <summary>The newest whole release of a cumulative table, which answers for every day; the newest of all where none is whole; null of none.</summary>
    public CmsTable<TRow>? Newest<TRow>(string rows, IEnumerable<CmsTable<TRow>> releases)
    {
        var known = Known(releases);
        var chosen = known.FirstOrDefault(table => table.Coverage.IsComplete) ?? known.FirstOrDefault();
        foreach (var table in known.Where(table => table != chosen))
        {
            LeaveOut(rows, table, chosen!);
        }

        TellPart(rows, chosen);
        return chosen;
    }

    /// <summary>Every whole release of a table that is published anew, newest first; the parts where none is whole.</summary>
    public IReadOnlyList<CmsTable<TRow>> Every<TRow>(string rows, IEnumerable<CmsTable<TRow>> releases)
    {
        var known = Known(releases);
        if (known.Find(table => table.Coverage.IsComplete) is not { } whole)
        {
            known.ForEach(part => TellPart(rows, part));
            return known;
        }

        foreach (var part in known.Where(table => !table.Coverage.IsComplete))
        {
            LeaveOut(rows, part, whole);
        }

        return known.FindAll(table => table.Coverage.IsComplete);
    }

    /// <summary>Every release of a table whose releases answer for days that no other answers for.</summary>
    public IReadOnlyList<CmsTable<TRow>> EveryPart<TRow>(string rows, IEnumerable<CmsTable<TRow>> releases)
    {
        var known = Known(releases);
        known.ForEach(part => TellPart(rows, part));
        return known;
    }

    /// <summary>Reports a fault of a table as a whole.</summary>
    public void Report(string file, string reason) => problems.Add(new SourceProblem(file, 0, reason));

    /// <summary>Says what is worth knowing of a sound table.</summary>
    public void Tell(string file, string note) => notes.Add(new SourceProblem(file, 0, note));

    // Newest first. A release without a date has no place among others that have one.
    private List<CmsTable<TRow>> Known<TRow>(IEnumerable<CmsTable<TRow>> releases)
    {
        var all = releases.OrderByDescending(table => table.Release.EffectiveDate).ThenBy(table => table.Release.Label, StringComparer.Ordinal).ToList();
        if (all.Count < 2)
        {
            return all;
        }

        foreach (var table in all.Where(table => table.Release.EffectiveDate is null))
        {
            Report(table.Sources[0], "Neither content nor names tell its release, so it cannot be told whether it is newer than the others; it is not used.");
        }

        foreach (var (newer, same) in all.Zip(all.Skip(1)).Where(pair => pair.First.Release.EffectiveDate is { } day && pair.Second.Release.EffectiveDate == day))
        {
            Report(same.Sources[0], $"It claims the same first day as {newer.Sources[0]}; remove one of them.");
        }

        return all.FindAll(table => table.Release.EffectiveDate is not null);
    }

    private void LeaveOut<TRow>(string rows, CmsTable<TRow> table, CmsTable<TRow> chosen)
    {
        if (table.Release.EffectiveDate > chosen.Release.EffectiveDate || (chosen.Coverage.IsComplete && !table.Coverage.IsComplete))
        {
            Report(table.Sources[0], $"{Count(table, rows)} not the whole table of {table.Release.Label}; the whole one of {chosen.Release.Label} is used instead.");
            return;
        }

        unused.AddRange(table.Sources.Select(file => new UnusedFile(file, $"Instead of its {rows} those of the newer release {chosen.Release.Label} are used.")));
    }

    private void TellPart<TRow>(string rows, CmsTable<TRow>? table)
    {
        if (table is null || table.Coverage.IsComplete)
        {
            return;
        }

        if (table.MissingParts.Count > 0)
        {
            Report(table.Sources[0], $"Of this table the parts {string.Join(", ", table.MissingParts)} are missing; what they say is not evaluated.");
        }
        else if (table.BrokenSources.Count > 0)
        {
            table.BrokenSources.ToList().ForEach(file => Report(file, $"Some of its {rows} are missing, so that this table is no whole one; what is not among the others is not evaluated."));
        }
        else
        {
            notes.Add(new SourceProblem(table.Sources[0], 0, $"{Count(table, rows)} fewer than any published table has; what is not among them is not evaluated."));
        }
    }

    private static string Count<TRow>(CmsTable<TRow> table, string rows) => table.Sources.Count == 1
        ? $"Its {table.Rows.Count} {rows} are"
        : $"The {table.Rows.Count} {rows} of this file and {table.Sources.Count - 1} more are";
}
