namespace DmeGrpc.Server.Editions;

/// <summary>One file of the editions folder: what of it is in use, and what was last seen of it.</summary>
internal sealed class WatchedFile(string name)
{
    /// <summary>Its name without the folder.</summary>
    public string Name { get; } = name;

    /// <summary>The edition that is in use of it; null for none.</summary>
    public LoadedEdition? InUse { get; set; }

    /// <summary>Why what it holds now is not in use; null when it is.</summary>
    public RefusedFile? Refusal { get; set; }

    /// <summary>The stamp of what was accepted or refused; looked at again only when it differs.</summary>
    public FileStamp? Settled { get; set; }

    /// <summary>Whether <see cref="Settled"/> was decided on, be it that the file is gone.</summary>
    public bool IsSettled { get; set; }

    /// <summary>Whether it was refused only because of another file, so that it may do when that one is gone.</summary>
    public bool IsRefusedForId { get; set; }

    /// <summary>Whether it was seen twice to be gone.</summary>
    public bool IsGone => IsSettled && Settled is null;

    /// <summary>What it held when it could not be used; believed only when it is the same at the next look.</summary>
    public (FileStamp? Stamp, bool WasSeen) Unsettled { get; set; }

    /// <summary>The edition it now holds, while a look goes on; null when it is to stay as it is.</summary>
    public LoadedEdition? Candidate { get; set; }

    /// <summary>The stamp of <see cref="Candidate"/>.</summary>
    public FileStamp? CandidateStamp { get; set; }

    /// <summary>Puts the candidate to use.</summary>
    public void Accept()
    {
        (InUse, Refusal, IsRefusedForId) = (Candidate, null, false);
        Settle(CandidateStamp);
    }

    /// <summary>Ends doubt about a stamp.</summary>
    public void Settle(FileStamp? stamp)
    {
        (Settled, IsSettled, Unsettled) = (stamp, true, default);
        (Candidate, CandidateStamp) = (null, null);
    }
}
