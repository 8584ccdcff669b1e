using DmeGrpc.Engine.Differences;
using DmeGrpc.Engine.Tables;
using ReferenceProto = DmeGrpc.Reference.V1;

namespace DmeGrpc.Server.Mapping;

/// <summary>What two editions do not have alike, as the contract names it. The service and the <c>dme</c> command both answer with it.</summary>
public static class DifferenceWriter
{
    /// <summary>A differing row with both its sides.</summary>
    /// <param name="difference">The row.</param>
    public static ReferenceProto.RowDifference ToProto(this RowDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        var (before, after) = Sides(difference);
        return new ReferenceProto.RowDifference
        {
            Table = difference.Table.Kind.ToProto(),
            Program = difference.Table.Program.ToProto(),
            Setting = difference.Table.Setting.ToProto(),
            Kind = difference.Kind.ToProto(),
            ChangedFields = { difference.ChangedFields.Select(field => field.ToProto()) },
            Before = before,
            After = after,
        };
    }

    /// <summary>A table in both editions with the counts of its differences.</summary>
    public static ReferenceProto.TableDifference ToProto(this TableSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var proto = ToProto(summary.Table);
        proto.AddedCount = (ulong)summary.Counts.Added;
        proto.ClosedCount = (ulong)summary.Counts.Closed;
        proto.ReopenedCount = (ulong)summary.Counts.Reopened;
        proto.ChangedCount = (ulong)summary.Counts.Changed;
        proto.RemovedCount = (ulong)summary.Counts.Removed;
        return proto;
    }

    internal static ReferenceProto.TableDifference ToProto(TableComparison table) => new()
    {
        Table = table.Key.Kind.ToProto(),
        Program = table.Key.Program.ToProto(),
        Setting = table.Key.Setting.ToProto(),
        Before = table.Before?.ToProto(table.RowsBefore),
        After = table.After?.ToProto(table.RowsAfter),
    };

    private static (ReferenceProto.ReferenceRow? Before, ReferenceProto.ReferenceRow? After) Sides(RowDifference difference) =>
        difference switch
        {
            RowDifference<CodeRecord> row => Sides(row, each => new() { Code = each.Row.ToProto(each.Place.Edition) }),
            RowDifference<ModifierRecord> row => Sides(row, each => new() { Modifier = ToProto(each) }),
            RowDifference<PairEdit> row => Sides(row, each => new() { PairEdit = each.Row.ToProto(each.Place.Table, each.Place.Edition) }),
            RowDifference<IntegralPair> row => Sides(row, each => new() { PairEdit = each.Row.ToProto(each.Place.Table, each.Place.Edition) }),
            RowDifference<UnitLimit> row => Sides(row, each => new() { UnitLimit = each.Row.ToProto(each.Place.Table, each.Place.Edition) }),
            RowDifference<AddOnEdit> row => Sides(row, each => new() { AddOnEdit = ToProto(each) }),
            RowDifference<DatedRow<FeeScheduleRow>> row => Sides(row, each => new() { Fee = each.Row.Row.ToProto(each.Row.Table, each.Row.Window, each.Place.Edition) }),
            RowDifference<DatedRow<RuralZip>> row => Sides(row, each => new() { RuralZip = each.Row.Row.ToProto(each.Row.Table, each.Row.Window, each.Place.Edition) }),
            RowDifference<PriorAuthorizationRequirement> row =>
                Sides(row, each => new() { PriorAuthorization = each.Row.ToProto(each.Place.Table, each.Place.Edition) }),
            RowDifference<FaceToFaceOrder> row => Sides(row, each => new() { FaceToFaceOrder = each.Row.ToProto(each.Place.Table, each.Place.Edition) }),
            RowDifference<DatedRow<DiagnosisCode>> row => Sides(row, each => new() { DiagnosisCode = each.Row.Row.ToProto(each.Row.Table, each.Place.Edition) }),
            _ => throw new ArgumentOutOfRangeException(nameof(difference)),
        };

    private static (ReferenceProto.ReferenceRow? Before, ReferenceProto.ReferenceRow? After) Sides<TRow>(
        RowDifference<TRow> difference, Func<PlacedRow<TRow>, ReferenceProto.ReferenceRow> write) =>
        (difference.Before is { } before ? write(before) : null, difference.After is { } after ? write(after) : null);

    private static ReferenceProto.ModifierRecord ToProto(PlacedRow<ModifierRecord> placed) => new()
    {
        Modifier = placed.Row.Modifier.ToString(),
        ShortName = placed.Row.ShortName,
        EffectiveDate = placed.Row.Validity.FirstToProto(),
        TerminationDate = placed.Row.Validity.LastToProto(),
        Table = placed.Place.ToProto(),
    };

    private static ReferenceProto.AddOnEdit ToProto(PlacedRow<AddOnEdit> placed) => new()
    {
        AddOnCode = placed.Row.AddOn.ToString(),
        PrimaryCode = placed.Row.Primary?.ToString() ?? "",
        Type = placed.Row.Type.ToProto(),
        EffectiveDate = placed.Row.Window.FirstToProto(),
        DeletionDate = placed.Row.Window.LastToProto(),
        Table = placed.Place.ToProto(),
    };
}
