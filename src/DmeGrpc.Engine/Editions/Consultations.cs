using System.Runtime.CompilerServices;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Editions;

/// <summary>
/// Which editions of a catalogue had a say in a verdict, by the tables that were looked into. The combinations are few, so that each is put together once.
/// </summary>
internal sealed class Consultations(EditionCatalog catalog)
{
    private const int Places = 128;

    // Each combination has one place; one that is met there later takes it over. What is in a place never changes, so that a race costs an object and no more.
    private readonly Combination?[] places = new Combination?[Places];

    /// <summary>The editions, in the order of the catalogue, with their tables that were looked into; the first edition without tables where there are none.</summary>
    public IReadOnlyList<ConsultedEdition> Of(List<(Edition Edition, TableInfo Table)> consulted)
    {
        var hash = 0;
        foreach (var (_, table) in consulted)
        {
            hash = (hash * 31) + RuntimeHelpers.GetHashCode(table);
        }

        ref var place = ref places[hash & (Places - 1)];
        if (place is { } known && known.IsOf(consulted))
        {
            return known.Editions;
        }

        var made = new Combination([.. consulted], PutTogether(consulted));
        place = made;
        return made.Editions;
    }

    private List<ConsultedEdition> PutTogether(List<(Edition Edition, TableInfo Table)> consulted)
    {
        var editions = new List<ConsultedEdition>();
        foreach (var edition in catalog.Editions)
        {
            List<TableInfo> tables = [.. edition.Tables.Where(table => consulted.Exists(one => ReferenceEquals(one.Table, table) && ReferenceEquals(one.Edition, edition)))];
            if (tables.Count > 0)
            {
                editions.Add(new ConsultedEdition(edition, tables));
            }
        }

        if (editions.Count == 0)
        {
            editions.Add(new ConsultedEdition(catalog.Editions[0], []));
        }

        return editions;
    }

    private sealed record Combination((Edition Edition, TableInfo Table)[] Tables, IReadOnlyList<ConsultedEdition> Editions)
    {
        public bool IsOf(List<(Edition Edition, TableInfo Table)> consulted)
        {
            if (consulted.Count != Tables.Length)
            {
                return false;
            }

            for (var i = 0; i < Tables.Length; i++)
            {
                if (!ReferenceEquals(consulted[i].Table, Tables[i].Table) || !ReferenceEquals(consulted[i].Edition, Tables[i].Edition))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
