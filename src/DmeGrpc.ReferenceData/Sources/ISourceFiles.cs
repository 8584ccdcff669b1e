namespace DmeGrpc.ReferenceData.Sources;

/// <summary>The files of one edition, wherever they are kept.</summary>
public interface ISourceFiles
{
    /// <summary>Opens a file for reading from its beginning; null when there is none of that name.</summary>
    /// <exception cref="IOException">It is there but cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It is there but may not be opened.</exception>
    Stream? Open(string name);
}
