using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Tables;

/// <summary>
/// The rural ZIP codes of one quarter, with those of former competitive bidding areas. It answers from the first day of its span until the next
/// quarter of the edition does; an edition's quarters are found by <see cref="Edition.RuralZips"/>.
/// </summary>
/// <remarks>Ten bytes a row: the ZIP code, the place of state, area and quarter among the different ones, and the packed source; by ZIP code.</remarks>
public sealed class RuralZipTable
{
    private readonly int[] zips;
    private readonly ushort[] placeIds;
    private readonly uint[] sources;
    private readonly Place[] places;

    /// <summary>Sorts the rows; they may come in any order.</summary>
    /// <exception cref="ArgumentException">Two rows for one ZIP code, or more sources, lines or different areas than can be noted.</exception>
    public RuralZipTable(TableInfo info, IEnumerable<RuralZip> rows)
    {
        Info = info;
        RuralZip[] sorted = [.. rows.OrderBy(row => row.Zip)];
        places = [.. sorted.Select(PlaceOf).Distinct()];
        if (places.Length > ushort.MaxValue + 1)
        {
            throw new ArgumentException($"A table of ZIP codes may have {ushort.MaxValue + 1} different areas.", nameof(rows));
        }

        var ids = places.Select((place, id) => KeyValuePair.Create(place, (ushort)id)).ToDictionary();
        zips = Array.ConvertAll(sorted, row => row.Zip);
        placeIds = Array.ConvertAll(sorted, row => ids[PlaceOf(row)]);
        sources = Array.ConvertAll(sorted, row => PackedSource.Pack(row.Source));
        for (var i = 1; i < zips.Length; i++)
        {
            if (zips[i - 1] == zips[i])
            {
                throw new ArgumentException($"ZIP code {zips[i]:00000} has two rows.", nameof(rows));
            }
        }

        Rows = new ComputedList<RuralZip>(0, zips.Length, RowAt);
    }

    /// <summary>What the table is and how much of the published one it holds.</summary>
    public TableInfo Info { get; }

    /// <summary>Every row, by ZIP code.</summary>
    public IReadOnlyList<RuralZip> Rows { get; }

    /// <summary>The row of a ZIP code. Null when there is none: in a complete table that is a ZIP code paid by non-rural fees.</summary>
    /// <param name="zip">The five digits as a number: 1223 is ZIP code 01223.</param>
    public RuralZip? Find(int zip) => Array.BinarySearch(zips, zip) is >= 0 and var place ? RowAt(place) : null;

    private static Place PlaceOf(RuralZip row) => new(row.State, row.FormerBiddingArea, row.QuarterStart);

    private RuralZip RowAt(int row)
    {
        var place = places[placeIds[row]];
        return new RuralZip(zips[row], place.State, place.FormerBiddingArea, place.QuarterStart, PackedSource.Unpack(sources[row]));
    }

    private sealed record Place(string State, string FormerBiddingArea, DateOnly QuarterStart);
}
