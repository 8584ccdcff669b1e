using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Engine.Editions;

/// <summary>A stretch of days of service for which one table of one edition answers.</summary>
/// <param name="Days">The days; they lie within the table's <see cref="TableInfo.Span"/>.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Info">What the table is.</param>
/// <param name="Table">The table.</param>
public sealed record TablePeriod<TTable>(EffectiveWindow Days, Edition Edition, TableInfo Info, TTable Table)
    where TTable : class
{
    /// <summary>A row's place: this edition and table, the file and the line.</summary>
    public TableRow RowAt(SourceRow source) => new(Edition, Info, source);
}
