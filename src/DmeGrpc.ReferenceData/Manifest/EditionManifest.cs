using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.ReferenceData.Manifest;

/// <summary>What edition.json says.</summary>
/// <param name="Id">The edition's name.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Label">What it is, for people.</param>
/// <param name="Notice">What everyone who relies on it must know.</param>
/// <param name="KnownSince">The first day on which its contents were published; the first day of the calendar where it does not say.</param>
/// <param name="Tables">Its tables.</param>
/// <param name="IsSound">Whether nothing is wrong with it; otherwise tables may be lacking, and their absence means nothing.</param>
internal sealed record EditionManifest(
    string Id, EditionKind Kind, string Label, string Notice, DateOnly KnownSince, IReadOnlyList<TableListing> Tables, bool IsSound)
{
    public bool Lists(TableKind kind) => Tables.Any(table => table.Kind == kind);

    /// <summary>The listing of a table; of tables that succeed one another, the one that begins on the day.</summary>
    public TableListing? Find(TableKind kind, PayerProgram? program = null, ServiceSetting? setting = null, DateOnly? firstDay = null) => Tables.FirstOrDefault(
        table => table.Kind == kind && table.Program == program && table.Setting == setting && (firstDay is null || table.Span.First == firstDay));
}
