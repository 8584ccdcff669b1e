using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Tables;

/// <summary>The list of modifiers.</summary>
public sealed class ModifierTable
{
    private readonly ModifierRecord?[] byOrdinal = new ModifierRecord?[Modifier.OrdinalCount];

    /// <summary>Takes one row a modifier.</summary>
    /// <exception cref="ArgumentException">Two rows for one modifier.</exception>
    public ModifierTable(TableInfo info, IEnumerable<ModifierRecord> rows)
    {
        Info = info;
        Rows = [.. rows.OrderBy(row => row.Modifier)];
        foreach (var row in Rows)
        {
            if (byOrdinal[row.Modifier.Ordinal] is not null)
            {
                throw new ArgumentException($"Modifier {row.Modifier} has two rows.", nameof(rows));
            }

            byOrdinal[row.Modifier.Ordinal] = row;
        }
    }

    /// <summary>What the table is and how much of the published one it holds.</summary>
    public TableInfo Info { get; }

    /// <summary>Every row in ASCII order.</summary>
    public IReadOnlyList<ModifierRecord> Rows { get; }

    /// <summary>The modifier's row, or null.</summary>
    public ModifierRecord? Find(Modifier modifier) => modifier.IsNone ? null : byOrdinal[modifier.Ordinal];
}
