namespace DmeGrpc.Engine.Policy;

/// <summary>A row of a policy file, which belongs to no edition, and what it rests on.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line in it, from 1.</param>
/// <param name="Source">The regulation, manual or article that says so.</param>
/// <param name="Grade">How well that source is known.</param>
public sealed record PolicyRow(string File, int Line, string Source, PolicyGrade Grade);
