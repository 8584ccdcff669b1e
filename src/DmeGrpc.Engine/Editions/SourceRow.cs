namespace DmeGrpc.Engine.Editions;

/// <summary>Where in its sources a row stands.</summary>
/// <param name="File">The file's place in <see cref="TableInfo.Sources"/>.</param>
/// <param name="Line">The line in that file, counted from 1; 0 when unknown.</param>
public readonly record struct SourceRow(int File, int Line);
