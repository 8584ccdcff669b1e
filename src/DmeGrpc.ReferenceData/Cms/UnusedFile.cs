namespace DmeGrpc.ReferenceData.Cms;

/// <summary>A file of the folder that gave no rows, and why; such as a read-me file, which is no fault.</summary>
/// <param name="File">Path in the folder; entries of an archive follow its name.</param>
/// <param name="Reason">Why it was not used, in one plain sentence.</param>
public sealed record UnusedFile(string File, string Reason);
