namespace DmeGrpc.ReferenceData.Sources;

/// <summary>One thing that is wrong with the files of an edition.</summary>
/// <param name="File">The file's name, without its folder.</param>
/// <param name="Line">The line in that file, counted from 1; 0 when it is the file as a whole.</param>
/// <param name="Reason">What is wrong, in one plain sentence.</param>
public sealed record SourceProblem(string File, int Line, string Reason)
{
    /// <summary>"codes.csv:12: reason".</summary>
    public override string ToString() => Line == 0 ? $"{File}: {Reason}" : $"{File}:{Line}: {Reason}";
}
