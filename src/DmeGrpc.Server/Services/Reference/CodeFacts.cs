using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Server.Mapping;
using ReferenceProto = DmeGrpc.Reference.V1;

namespace DmeGrpc.Server.Services.Reference;

/// <summary>What an edition knows of one code.</summary>
internal sealed class CodeFacts(Edition edition, ProcedureCode code)
{
    private static readonly PayerProgram[] Programs = Enum.GetValues<PayerProgram>();
    private static readonly ServiceSetting[] Settings = Enum.GetValues<ServiceSetting>();

    private bool HasRecords => edition.Codes is { } codes && !codes.Find(code).IsEmpty;

    /// <summary>Whether any table has a row of the code.</summary>
    public bool IsKnown => edition.Index.IdOf(code) != 0
        || Programs.Any(program => edition.AddOns(program) is { } addOns && addOns.Rows.Any(row => row.Primary == code));

    /// <summary>The code's records, newest first.</summary>
    public IReadOnlyList<ReferenceProto.CodeRecord> Records()
    {
        var records = new List<ReferenceProto.CodeRecord>();
        foreach (var record in edition.Codes is { } codes ? codes.Find(code) : [])
        {
            records.Add(record.ToProto(edition));
        }

        return records;
    }

    /// <summary>Whether the code may be billed for a day.</summary>
    public ReferenceProto.CodeValidity ValidityOn(DateOnly day)
    {
        if (!HasRecords)
        {
            return edition.Codes?.Info.Coverage.Includes(code) == true ? ReferenceProto.CodeValidity.NotListed : ReferenceProto.CodeValidity.NotEvaluated;
        }

        var validity = ReferenceProto.CodeValidity.NotYetEffective;
        foreach (var record in edition.Codes!.Find(code))
        {
            if (record.Validity.Contains(day))
            {
                return ReferenceProto.CodeValidity.Valid;
            }

            if (record.Validity.First <= day)
            {
                validity = ReferenceProto.CodeValidity.Terminated;
            }
        }

        return validity;
    }

    /// <summary>The code's limits in every program and setting, newest first; only those of a day where one is given.</summary>
    public IReadOnlyList<ReferenceProto.UnitLimit> UnitLimits(DateOnly? day)
    {
        var limits = new List<ReferenceProto.UnitLimit>();
        foreach (var program in Programs)
        {
            foreach (var setting in Settings)
            {
                if (edition.UnitLimits(program, setting) is not { } table)
                {
                    continue;
                }

                foreach (var limit in table.Find(code))
                {
                    if (day is not { } asked || limit.Window.Contains(asked))
                    {
                        limits.Add(limit.ToProto(table.Info, edition));
                    }
                }
            }
        }

        return limits;
    }
}
