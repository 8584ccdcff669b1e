using DmeGrpc.Engine.Editions;
using DmeGrpc.Server.Mapping;
using ProtoDate = Google.Type.Date;

namespace DmeGrpc.Server.Editions;

/// <summary>Reads the day whose knowledge a request asks for.</summary>
internal static class KnownAsOf
{
    /// <summary>The catalogue as it would have been on the day; the whole one where none is given, or where the day cannot be answered, which is a violation.</summary>
    public static EditionCatalog Read(ProtoDate? date, EditionCatalog catalog, ViolationList violations) =>
        FieldReader.Date(date, new FieldPath(""), "known_as_of", violations) is { } day ? Of(day, catalog, violations) : catalog;

    private static EditionCatalog Of(DateOnly day, EditionCatalog catalog, ViolationList violations)
    {
        if (catalog.KnownAsOf(day) is { } earlier)
        {
            return earlier;
        }

        violations.Add("known_as_of", Unknown(day, catalog));
        return catalog;
    }

    /// <summary>Why a day cannot be answered.</summary>
    public static string Unknown(DateOnly day, EditionCatalog catalog) =>
        $"No loaded edition was known on {day:yyyy-MM-dd}; the earliest day that can be answered is {catalog.KnownSince:yyyy-MM-dd}.";
}
