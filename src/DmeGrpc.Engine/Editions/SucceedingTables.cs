using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Engine.Editions;

/// <summary>
/// Tables of one kind that succeed one another: fee schedules, quarters, fiscal years. A day is answered by the newest table that begins on it or
/// before, as long as that table's own span lasts; a day before the first one is not answered at all.
/// </summary>
internal sealed class SucceedingTables<TTable>
    where TTable : class
{
    private readonly Func<TTable, TableInfo> infoOf;
    private readonly TTable[] oldestFirst;

    /// <exception cref="ArgumentException">Two tables of one program begin on the same day.</exception>
    public SucceedingTables(IEnumerable<TTable> tables, Func<TTable, TableInfo> infoOf)
    {
        this.infoOf = infoOf;
        oldestFirst = [.. tables.OrderBy(table => infoOf(table).Program).ThenBy(table => infoOf(table).Span.First)];
        for (var i = 1; i < oldestFirst.Length; i++)
        {
            var (before, info) = (infoOf(oldestFirst[i - 1]), infoOf(oldestFirst[i]));
            if (before.Program == info.Program && before.Span.First == info.Span.First)
            {
                throw new ArgumentException($"Two tables of {info.Kind} begin on {info.Span.First:yyyy-MM-dd}.", nameof(tables));
            }
        }
    }

    /// <summary>Every table by program, oldest first.</summary>
    public IEnumerable<TableInfo> Infos => oldestFirst.Select(infoOf);

    /// <summary>The tables of a program, oldest first.</summary>
    public IReadOnlyList<TTable> Of(PayerProgram? program) => [.. oldestFirst.Where(table => infoOf(table).Program == program)];

    /// <summary>The table that answers for the day; null when none does. Nothing is allocated.</summary>
    public TTable? On(PayerProgram? program, DateOnly day)
    {
        for (var i = oldestFirst.Length - 1; i >= 0; i--)
        {
            var info = infoOf(oldestFirst[i]);
            if (info.Program == program && info.Span.First <= day)
            {
                return info.Span.Contains(day) ? oldestFirst[i] : null;
            }
        }

        return null;
    }
}
