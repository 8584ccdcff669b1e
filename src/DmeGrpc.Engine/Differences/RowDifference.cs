using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Differences;

/// <summary>
/// A row that two editions do not have alike. Rows are the same row when they are about the same codes and begin on the same day, or else
/// share a day on which both ever applied. Where a row stands in its file is no part of it. Every difference is a <see cref="RowDifference{TRow}"/>.
/// </summary>
public abstract record RowDifference
{
    private protected RowDifference(TableKey table, DifferenceKind kind, DifferencePlace next) => (Table, Kind, Next) = (table, kind, next);

    /// <summary>The table.</summary>
    public TableKey Table { get; }

    /// <summary>What has become of the row.</summary>
    public DifferenceKind Kind { get; }

    /// <summary>The place just after this difference.</summary>
    public DifferencePlace Next { get; }

    /// <summary>The codes that the row is about, such as E0601, or 11042 / 97597 for a pair and for an add-on code with its primary.</summary>
    public abstract string Subject { get; }

    /// <summary>Table, file and line in the edition before; null for an added row.</summary>
    public abstract TableRow? BeforePlace { get; }

    /// <summary>Table, file and line in the edition after; null for a removed row.</summary>
    public abstract TableRow? AfterPlace { get; }

    /// <summary>The days of the row in the edition before; null for an added row.</summary>
    public abstract EffectiveWindow? BeforeWindow { get; }

    /// <summary>The days of the row in the edition after; null for a removed row.</summary>
    public abstract EffectiveWindow? AfterWindow { get; }

    /// <summary>Every field of the row in both editions, in the table's order.</summary>
    public abstract IReadOnlyList<FieldValue> Values { get; }

    /// <summary>The fields that differ; none for a row that only one edition has.</summary>
    public IEnumerable<RowField> ChangedFields => Values.Where(value => value.Differs).Select(value => value.Field);
}

/// <summary>A row of a certain table that two editions do not have alike.</summary>
public sealed record RowDifference<TRow> : RowDifference
{
    private readonly RowShape<TRow> shape;

    internal RowDifference(
        RowShape<TRow> shape, TableKey table, DifferenceKind kind, PlacedRow<TRow>? before, PlacedRow<TRow>? after, DifferencePlace next)
        : base(table, kind, next) => (this.shape, Before, After) = (shape, before, after);

    /// <summary>The row of the edition before; null for an added row.</summary>
    public PlacedRow<TRow>? Before { get; }

    /// <summary>The row of the edition after; null for a removed row.</summary>
    public PlacedRow<TRow>? After { get; }

    /// <inheritdoc/>
    public override string Subject => shape.SubjectOf((After ?? Before)!.Row);

    /// <inheritdoc/>
    public override TableRow? BeforePlace => Before?.Place;

    /// <inheritdoc/>
    public override TableRow? AfterPlace => After?.Place;

    /// <inheritdoc/>
    public override EffectiveWindow? BeforeWindow => Before is null ? null : shape.WindowOf(Before.Row);

    /// <inheritdoc/>
    public override EffectiveWindow? AfterWindow => After is null ? null : shape.WindowOf(After.Row);

    /// <inheritdoc/>
    public override IReadOnlyList<FieldValue> Values => [.. shape.Columns.Select(column => new FieldValue(
        column.Field, Before is null ? null : column.TextOf(Before.Row), After is null ? null : column.TextOf(After.Row)))];
}
