using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using ReferenceProto = DmeGrpc.Reference.V1;

namespace DmeGrpc.Server.Mapping;

/// <summary>Codes, their limits and their pairs, as the reference service shows them.</summary>
internal static class CodeWriter
{
    public static ReferenceProto.CodeRecord ToProto(this CodeRecord record, Edition edition) => new()
    {
        ProcedureCode = record.Code.ToString(),
        ShortName = record.ShortName,
        PaymentCategory = record.Category.ToProto(),
        BenefitFamily = record.Family.ToProto(),
        EffectiveDate = record.Validity.FirstToProto(),
        TerminationDate = record.Validity.LastToProto(),
        Table = new TableRow(edition, edition.Codes!.Info, record.Source).ToProto(),
    };

    public static ReferenceProto.UnitLimit ToProto(this UnitLimit limit, TableInfo table, Edition edition) => new()
    {
        Program = table.Program.ToProto(),
        Setting = table.Setting.ToProto(),
        Limit = (uint)limit.Limit,
        AdjudicationIndicator = limit.Indicator.ToProto(),
        Rationale = limit.Rationale,
        EffectiveDate = limit.Window.FirstToProto(),
        EndDate = limit.Window.LastToProto(),
        Table = new TableRow(edition, table, limit.Source).ToProto(),
        ProcedureCode = limit.Code.ToString(),
    };

    public static ReferenceProto.PairEdit ToProto(this PairEdit pair, TableInfo table, Edition edition) => new()
    {
        ColumnOne = pair.ColumnOne.ToString(),
        ColumnTwo = pair.ColumnTwo.ToString(),
        EffectiveDate = pair.Window.FirstToProto(),
        DeletionDate = pair.Window.LastToProto(),
        ModifierIndicator = ((ModifierIndicator?)pair.Indicator).ToProto(),
        Rationale = pair.Rationale,
        Source = Claims.V1.PairSource.Ncci,
        Table = new TableRow(edition, table, pair.Source).ToProto(),
    };

    public static ReferenceProto.PairEdit ToProto(this IntegralPair pair, TableInfo table, Edition edition) => new()
    {
        ColumnOne = pair.ColumnOne.ToString(),
        ColumnTwo = pair.ColumnTwo.ToString(),
        EffectiveDate = pair.Window.FirstToProto(),
        DeletionDate = pair.Window.LastToProto(),
        Source = pair.Origin.ToProto(),
        Table = new TableRow(edition, table, pair.Source).ToProto(),
    };
}
