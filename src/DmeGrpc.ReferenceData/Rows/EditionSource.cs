using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.Csv;
using DmeGrpc.ReferenceData.Manifest;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Rows;

/// <summary>The files of one edition while they are read, and what is found wrong with them.</summary>
internal sealed class EditionSource
{
    private readonly ISourceFiles files;
    private readonly EditionManifest? manifest;

    /// <summary>Reads edition.json, which says what the other files must hold.</summary>
    public EditionSource(ISourceFiles files, SourceLimits limits)
    {
        (this.files, Limits, Problems) = (files, limits, new ProblemList(limits.Problems));
        using var stream = Open(SourceFileNames.Manifest, out var isMissing);
        if (isMissing)
        {
            Problems.Add(SourceFileNames.Manifest, 0, "The file is missing.");
        }

        manifest = stream is null ? null : ManifestReader.Read(stream, limits, Problems);
    }

    public SourceLimits Limits { get; }

    public ProblemList Problems { get; }

    /// <summary>What edition.json says; may be read once there are no problems.</summary>
    public EditionManifest Manifest => manifest ?? throw new InvalidOperationException("edition.json was not read.");

    /// <summary>The rows of a table's file. A file without its table in edition.json is reported, and so is a table without its file.</summary>
    public IEnumerable<RowFields> Rows(TableKind kind, params string[] columns)
    {
        var file = SourceFileNames.Of(kind);
        var isListed = manifest?.Lists(kind) ?? false;
        using var stream = Open(file, out var isMissing);
        if (isMissing && isListed)
        {
            Problems.Add(file, 0, "The file is missing; edition.json lists its table.");
        }
        else if (!isMissing && !isListed && manifest is { IsSound: true })
        {
            Problems.Add(file, 0, "edition.json does not list the file's table.");
        }

        if (stream is null)
        {
            yield break;
        }

        foreach (var row in CsvFile.Read(stream, file, columns, Limits, Problems))
        {
            yield return row;
        }
    }

    /// <summary>Refuses a row of a program or setting whose table edition.json does not list, though it lists others of the file.</summary>
    public void RequireTable(RowFields row, TableKind kind, PayerProgram program, ServiceSetting? setting, DateOnly? firstDay = null)
    {
        if (row.IsSound && manifest is { IsSound: true } && manifest.Lists(kind) && manifest.Find(kind, program, setting, firstDay) is null)
        {
            row.Refuse(firstDay is null
                ? "edition.json does not list the table of this row's program and setting."
                : "edition.json does not list the table of this row's program and effective date.");
        }
    }

    private Stream? Open(string name, out bool isMissing)
    {
        isMissing = false;
        try
        {
            var stream = files.Open(name);
            isMissing = stream is null;
            return stream;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Problems.Add(name, 0, $"The file cannot be opened: {failure.Message}");
            return null;
        }
    }
}
