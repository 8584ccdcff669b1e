using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using Proto = DmeGrpc.Claims.V1;
using ReferenceProto = DmeGrpc.Reference.V1;

namespace DmeGrpc.Server.Mapping;

/// <summary>Editions, tables and rows as the contract names them.</summary>
internal static class TableWriter
{
    /// <summary>Where a row stands.</summary>
    public static Proto.TableReference ToProto(this TableRow row) => new()
    {
        EditionId = row.Edition.Id,
        Table = row.Table.Kind.ToProto(),
        Program = row.Table.Program.ToProto(),
        Setting = row.Table.Setting.ToProto(),
        Source = row.File,
        Row = (uint)row.Source.Line,
        Release = row.Table.Release,
    };

    /// <summary>An edition with those of its tables that had a say.</summary>
    public static Proto.ConsultedEdition ToProto(this ConsultedEdition edition)
    {
        var consulted = new Proto.ConsultedEdition
        {
            EditionId = edition.Edition.Id,
            Kind = edition.Edition.Kind.ToProto(),
            Notice = edition.Edition.Notice,
        };
        foreach (var table in edition.Tables)
        {
            consulted.Tables.Add(new Proto.ConsultedTable
            {
                Table = table.Kind.ToProto(),
                Program = table.Program.ToProto(),
                Setting = table.Setting.ToProto(),
                Release = table.Release,
                Coverage = table.Coverage.ToProto(),
                CompleteFirstCharacters = table.Coverage.CompleteForFirstCharacters,
                EffectiveDate = table.Span.FirstToProto(),
                EndDate = table.Span.LastToProto(),
                CompleteThrough = table.Coverage.CompleteThrough?.ToProto(),
            });
        }

        return consulted;
    }

    /// <summary>An edition with all its tables.</summary>
    public static ReferenceProto.Edition ToProto(this Edition edition)
    {
        var proto = new ReferenceProto.Edition { EditionId = edition.Id, Kind = edition.Kind.ToProto(), Notice = edition.Notice, Label = edition.Label };
        foreach (var table in edition.Tables)
        {
            proto.Tables.Add(table.ToProto(RowCount(edition, table)));
        }

        return proto;
    }

    /// <summary>A table with the number of its rows.</summary>
    public static ReferenceProto.EditionTable ToProto(this TableInfo table, int rowCount) => new()
    {
        Table = table.Kind.ToProto(),
        Program = table.Program.ToProto(),
        Setting = table.Setting.ToProto(),
        Release = table.Release,
        Coverage = table.Coverage.ToProto(),
        CompleteFirstCharacters = table.Coverage.CompleteForFirstCharacters,
        RowCount = (ulong)rowCount,
        EffectiveDate = table.Span.FirstToProto(),
        EndDate = table.Span.LastToProto(),
        CompleteThrough = table.Coverage.CompleteThrough?.ToProto(),
        Sources = { table.Sources },
    };

    private static int RowCount(Edition edition, TableInfo table) => table.Kind switch
    {
        TableKind.Codes => edition.Codes!.Rows.Count,
        TableKind.Modifiers => edition.Modifiers!.Rows.Count,
        TableKind.PairEdits => edition.PairEdits(table.Program!.Value, table.Setting!.Value)!.Rows.Count,
        TableKind.IntegralPairs => edition.IntegralPairs(table.Program!.Value)!.Rows.Count,
        TableKind.UnitLimits => edition.UnitLimits(table.Program!.Value, table.Setting!.Value)!.Rows.Count,
        TableKind.AddOnCodes => edition.AddOns(table.Program!.Value)!.Rows.Count,
        TableKind.Fees => edition.FeeSchedules(table.Program!.Value).First(each => each.Info == table).Rows.Count,
        TableKind.RuralZips => edition.RuralZipQuarters(table.Program!.Value).First(each => each.Info == table).Rows.Count,
        TableKind.PriorAuthorizations => edition.PriorAuthorizations(table.Program!.Value)!.Rows.Count,
        TableKind.FaceToFaceOrders => edition.FaceToFaceOrders(table.Program!.Value)!.Rows.Count,
        TableKind.DiagnosisCodes => edition.DiagnosisYears.First(each => each.Info == table).Rows.Count,
        _ => throw new ArgumentOutOfRangeException(nameof(table)),
    };
}
