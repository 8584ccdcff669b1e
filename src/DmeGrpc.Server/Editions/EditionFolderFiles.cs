using DmeGrpc.ReferenceData.EditionFiles;

namespace DmeGrpc.Server.Editions;

/// <summary>
/// The files of the editions folder. A file that opens is used at once: its checksums say that it is whole. One that does not open, or is gone, is
/// believed to be so only when the next look finds it the same; until then, and after, the edition it held before stays in use. Not for several
/// threads at once.
/// </summary>
/// <remarks>
/// Files are loaded into memory, not mapped: whoever copies over a mapped file in place cuts it short under its readers, which ends the process.
/// An old edition is then ordinary memory, which the collector takes back when the last call that uses it has ended.
/// </remarks>
/// <param name="folder">The folder.</param>
/// <param name="others">The editions in use beside those of the folder.</param>
/// <param name="clock">Dates refusals.</param>
internal sealed class EditionFolderFiles(string folder, IReadOnlyList<LoadedEdition> others, TimeProvider clock)
{
    private const string Gone = "The file is gone; its edition is the last one and stays in use.";

    private readonly SortedDictionary<string, WatchedFile> files = new(StringComparer.Ordinal);

    // The folder itself, when it cannot be looked through.
    private RefusedFile? unreadable;

    /// <summary>Looks through the folder.</summary>
    /// <param name="thorough">Whether files that seem unchanged are compared with what is in use of them.</param>
    public FolderLook Look(bool thorough)
    {
        try
        {
            foreach (var name in Directory.EnumerateFiles(folder, EditionSettings.FilePattern).Select(path => Path.GetFileName(path)!))
            {
                files.TryAdd(name, new WatchedFile(name));
            }

            unreadable = null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            unreadable ??= new RefusedFile(".", $"The folder cannot be looked through: {fault.Message}", clock.GetUtcNow());
            return Result();
        }

        var gone = files.Values.Count(file => file.IsGone);
        foreach (var file in files.Values)
        {
            Look(file, thorough);
        }

        foreach (var file in SharingAnId())
        {
            Doubt(file, file.CandidateStamp, $"Its edition is called {file.Candidate!.Edition.Id}, as is another that is in use.", isForId: true);
        }

        var changed = files.Values.Count(file => file.IsGone) != gone;
        foreach (var file in files.Values.Where(file => file.Candidate is not null))
        {
            file.Accept();
            changed = true;
        }

        changed |= DropGone();
        foreach (var file in files.Values.Where(file => changed && file.IsRefusedForId))
        {
            file.IsSettled = false;
        }

        return Result();
    }

    private void Look(WatchedFile file, bool thorough)
    {
        var path = Path.Combine(folder, file.Name);
        var stamp = FileStamp.Of(path);
        if (file.IsSettled && file.Settled == stamp && !(thorough && stamp is not null && Differs(file, path)))
        {
            return;
        }

        if (stamp is null)
        {
            Doubt(file, stamp, Gone);
            return;
        }

        try
        {
            var edition = EditionFile.Open(path, EditionFileStorage.Loaded, out var description);
            (file.Candidate, file.CandidateStamp) = (new LoadedEdition(edition, file.Name, description), stamp);
        }
        catch (EditionFileException fault)
        {
            Doubt(file, stamp, fault.Message);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Whatever one file does, the others and what is in use must not suffer: it may not fit into memory, for one.
            Doubt(file, stamp, $"It cannot be read: {fault.Message}");
        }
    }

    // A copy made within the resolution of the clock may look the same.
    private static bool Differs(WatchedFile file, string path)
    {
        try
        {
            return file.Refusal is not null || file.InUse?.File is not { } inUse || !EditionFile.Describe(path).Sections.SequenceEqual(inUse.Sections);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return true;
        }
    }

    private void Doubt(WatchedFile file, FileStamp? stamp, string reason, bool isForId = false)
    {
        if (file.Unsettled != (stamp, true))
        {
            file.Unsettled = (stamp, true);
            file.IsSettled = false;
            (file.Candidate, file.CandidateStamp) = (null, null);
            return;
        }

        file.Refusal = file.Refusal?.Reason == reason ? file.Refusal : new RefusedFile(file.Name, reason, clock.GetUtcNow());
        file.IsRefusedForId = isForId;
        file.Settle(stamp);
    }

    // Of several files with one id the one stays whose edition is in use, else the first by name. Giving up a candidate puts what the file held
    // before back among the others, which may lead to the next.
    private List<WatchedFile> SharingAnId()
    {
        var refused = new List<WatchedFile>();
        while (true)
        {
            var taken = others.Select(other => other.Edition.Id).ToHashSet(StringComparer.Ordinal);
            taken.UnionWith(files.Values.Where(file => !Takes(file) && file.InUse is not null && !file.IsGone).Select(file => file.InUse!.Edition.Id));
            if (files.Values.Where(Takes).FirstOrDefault(file => !taken.Add(file.Candidate!.Edition.Id)) is not { } next)
            {
                return refused;
            }

            refused.Add(next);
        }

        bool Takes(WatchedFile file) => file.Candidate is not null && !refused.Contains(file);
    }

    private bool DropGone()
    {
        var stays = others.Count > 0 || files.Values.Any(file => file.InUse is not null && !file.IsGone);
        var gone = files.Values.Where(file => file.IsGone && (stays || file.InUse is null)).ToList();
        gone.ForEach(file => files.Remove(file.Name));
        return gone.Count > 0;
    }

    private FolderLook Result() => new(
        [.. files.Values.Select(file => file.InUse).OfType<LoadedEdition>()],
        [.. files.Values.Select(file => file.Refusal).Prepend(unreadable).OfType<RefusedFile>()],
        [.. files.Values.Where(file => file.Unsettled.WasSeen).Select(file => file.Name)]);
}
