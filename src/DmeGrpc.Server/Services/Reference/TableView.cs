using DmeGrpc.Engine.Editions;
using DmeGrpc.Errors.V1;
using DmeGrpc.Server.Errors;
using DmeGrpc.Server.Mapping;

namespace DmeGrpc.Server.Services.Reference;

/// <summary>The tables that answer a question: those that judge a claim of a day, or of the latest days where none is asked about.</summary>
/// <param name="Catalog">All editions, or the one that is asked alone.</param>
/// <param name="Day">The day of service; null for the latest.</param>
internal sealed record TableView(EditionCatalog Catalog, DateOnly? Day)
{
    private const int MaxIdLength = 200;

    /// <summary>Everything that decides an answer, for page tokens.</summary>
    public string Key => $"{string.Join('\n', Catalog.Editions.Select(edition => edition.Id))}\n{Day:yyyy-MM-dd}";

    /// <summary>Reads which tables are asked.</summary>
    /// <param name="editionId">The one edition to ask; empty for all.</param>
    /// <param name="day">The day of service; null for the latest.</param>
    /// <param name="catalog">The editions in use.</param>
    /// <param name="violations">Takes what is wrong with the request; it must be in order before an unknown edition is said to be so.</param>
    /// <exception cref="ServiceException">The request cannot be read, or names an edition that is not loaded.</exception>
    public static TableView Read(string editionId, DateOnly? day, EditionCatalog catalog, ViolationList violations)
    {
        FieldReader.Text(editionId, MaxIdLength, new FieldPath(""), "edition_id", violations);
        violations.ThrowIfAny();
        return new TableView(editionId.Length == 0 ? catalog : Find(editionId, catalog).Alone, day);
    }

    /// <summary>A loaded edition.</summary>
    /// <exception cref="ServiceException">There is none of this id.</exception>
    public static Edition Find(string id, EditionCatalog catalog) => catalog.Find(id)
        ?? throw new ServiceException(ErrorReason.UnknownEdition, "No loaded edition has this id. ListEditions lists those that are loaded.")
        {
            Facts = new Dictionary<string, string> { ["editionId"] = id },
        };

    /// <summary>The table that answers; null when none does.</summary>
    public TablePeriod<TTable>? Of<TTable>(TableTimeline<TTable> timeline)
        where TTable : class =>
        Day is { } day ? timeline.On(day) : timeline.Latest;
}
