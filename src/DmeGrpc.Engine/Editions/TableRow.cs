namespace DmeGrpc.Engine.Editions;

/// <summary>A row's place: its edition and table, the file it was read from and the line in that file.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Table">The table.</param>
/// <param name="Source">File and line.</param>
public readonly record struct TableRow(Edition Edition, TableInfo Table, SourceRow Source)
{
    /// <summary>The file's name; empty for rows that no file gave.</summary>
    public string File => Source.File < Table.Sources.Count ? Table.Sources[Source.File] : string.Empty;
}
