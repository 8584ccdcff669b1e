using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.Server.Mapping;
using ReferenceProto = DmeGrpc.Reference.V1;

namespace DmeGrpc.Server.Services.Reference;

/// <summary>What the tables know of one code.</summary>
internal sealed class CodeFacts(TableView tables, ProcedureCode code)
{
    private static readonly PayerProgram[] Programs = Enum.GetValues<PayerProgram>();
    private static readonly ServiceSetting[] Settings = Enum.GetValues<ServiceSetting>();

    private readonly TablePeriod<CodeTable>? codes = tables.Of(tables.Catalog.Codes);

    /// <summary>Whether any table has a row of the code.</summary>
    public bool IsKnown => tables.Catalog.Editions.Any(edition => edition.Index.IdOf(code) != 0)
        || Programs.Any(program => tables.Of(tables.Catalog.AddOns(program))?.Table is { } addOns && addOns.Rows.Any(row => row.Primary == code));

    /// <summary>The code's records, newest first.</summary>
    public IReadOnlyList<ReferenceProto.CodeRecord> Records()
    {
        var records = new List<ReferenceProto.CodeRecord>();
        foreach (var record in codes is null ? [] : codes.Table.Find(code))
        {
            records.Add(record.ToProto(codes!.Edition));
        }

        return records;
    }

    /// <summary>Whether the code may be billed for a day.</summary>
    public ReferenceProto.CodeValidity ValidityOn(DateOnly day) => (codes?.Table.ValidityOn(code, day) ?? CodeValidity.NotEvaluated).ToProto();

    /// <summary>The code's limits in every program and setting, newest first; only those of a day where one is given.</summary>
    public IReadOnlyList<ReferenceProto.UnitLimit> UnitLimits()
    {
        var limits = new List<ReferenceProto.UnitLimit>();
        foreach (var program in Programs)
        {
            foreach (var setting in Settings)
            {
                if (tables.Of(tables.Catalog.UnitLimits(program, setting)) is not { } period)
                {
                    continue;
                }

                foreach (var limit in period.Table.Find(code))
                {
                    if (tables.Day is not { } asked || limit.Window.Contains(asked))
                    {
                        limits.Add(limit.ToProto(period.Info, period.Edition));
                    }
                }
            }
        }

        return limits;
    }
}
