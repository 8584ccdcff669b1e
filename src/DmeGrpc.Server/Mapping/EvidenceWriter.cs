using DmeGrpc.Engine.Findings;
using Proto = DmeGrpc.Claims.V1;

namespace DmeGrpc.Server.Mapping;

/// <summary>What a finding rests on, as the contract's evidence of its kind.</summary>
internal static class EvidenceWriter
{
    /// <summary>Sets a finding's evidence.</summary>
    public static void Write(Evidence evidence, Proto.Finding finding)
    {
        var table = evidence.Row?.ToProto();
        switch (evidence)
        {
            case StructureEvidence structure:
                finding.Structure = new Proto.StructureEvidence { Field = structure.Field, Given = structure.Given, Expected = structure.Expected };
                break;
            case CodeEvidence code:
                finding.Code = new Proto.CodeEvidence
                {
                    ProcedureCode = code.Code.ToString(),
                    EffectiveDate = code.Validity?.FirstToProto(),
                    TerminationDate = code.Validity?.LastToProto(),
                    Table = table,
                };
                break;
            case ModifierEvidence modifier:
                finding.Modifier = new Proto.ModifierEvidence { Modifiers = { modifier.Modifiers }, Rule = modifier.Rule, Table = table };
                break;
            case DuplicateEvidence duplicate:
                finding.Duplicate = new Proto.DuplicateEvidence { OtherLineNumber = (uint)duplicate.OtherLineNumber };
                break;
            case PairEvidence pair:
                finding.Pair = Pair(pair, table);
                break;
            case UnitLimitEvidence limit:
                finding.UnitLimit = UnitLimit(limit, table);
                break;
            case AddOnEvidence addOn:
                finding.AddOn = AddOn(addOn, table);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(evidence), evidence.GetType().Name, "The contract has no such evidence.");
        }
    }

    private static Proto.PairEvidence Pair(PairEvidence pair, Proto.TableReference? table) => new()
    {
        ColumnOne = pair.ColumnOne.ToString(),
        ColumnTwo = pair.ColumnTwo.ToString(),
        EffectiveDate = pair.Window.FirstToProto(),
        DeletionDate = pair.Window.LastToProto(),
        ModifierIndicator = pair.Indicator.ToProto(),
        Rationale = pair.Rationale,
        Source = pair.Source.ToProto(),
        OtherLineNumber = (uint)pair.OtherLineNumber,
        BypassingModifier = pair.BypassingModifier?.ToString() ?? "",
        BypassingLineNumber = (uint)(pair.BypassingLineNumber ?? 0),
        ServiceDate = pair.ServiceDate.ToProto(),
        Table = table,
    };

    private static Proto.UnitLimitEvidence UnitLimit(UnitLimitEvidence limit, Proto.TableReference? table) => new()
    {
        ProcedureCode = limit.Code.ToString(),
        Limit = (uint)limit.Limit,
        AdjudicationIndicator = limit.Indicator.ToProto(),
        Rationale = limit.Rationale,
        ServiceDate = limit.ServiceDate.ToProto(),
        CountedUnits = (double)limit.CountedUnits,
        CountedLineNumbers = { limit.CountedLineNumbers.Select(number => (uint)number) },
        CountedLinesTotal = (uint)limit.CountedLineCount,
        UnitsPerDayRaw = (double)limit.UnitsPerDayRaw,
        Table = table,
    };

    private static Proto.AddOnEvidence AddOn(AddOnEvidence addOn, Proto.TableReference? table) => new()
    {
        AddOnCode = addOn.AddOn.ToString(),
        EditType = addOn.Type.ToProto(),
        PrimaryCodes = { addOn.Primaries.Select(code => code.ToString()) },
        PrimaryCodesTotal = (uint)addOn.PrimaryCount,
        PrimaryLineNumber = (uint)(addOn.PrimaryLineNumber ?? 0),
        Table = table,
    };
}
