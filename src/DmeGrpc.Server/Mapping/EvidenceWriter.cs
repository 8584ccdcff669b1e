using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Findings;
using Proto = DmeGrpc.Claims.V1;

namespace DmeGrpc.Server.Mapping;

/// <summary>What a finding rests on, as the contract's evidence of its kind.</summary>
internal static class EvidenceWriter
{
    /// <summary>Sets a finding's evidence.</summary>
    public static void Write(Evidence evidence, Proto.Finding finding)
    {
        var table = evidence.Policy?.ToProto() ?? evidence.Row?.ToProto();
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
                finding.Duplicate = new Proto.DuplicateEvidence { OtherLineNumber = (uint)duplicate.OtherLineNumber, History = HistoryLine(duplicate.History) };
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
            case PriorAuthorizationEvidence authorization:
                finding.PriorAuthorization = PriorAuthorization(authorization, table);
                break;
            case EligibilityEvidence eligibility:
                finding.Eligibility = eligibility.ToProto();
                break;
            case CoverageEvidence coverage:
                finding.Coverage = coverage.ToProto(table);
                break;
            case NetworkEvidence network:
                finding.Network = network.ToProto();
                break;
            case DiagnosisEvidence diagnosis:
                finding.Diagnosis = diagnosis.ToProto(table);
                break;
            case DocumentationEvidence documentation:
                finding.Documentation = documentation.ToProto(table);
                break;
            case RentalEvidence rental:
                finding.Rental = EquipmentEvidenceWriter.Rental(rental, table);
                break;
            case UsefulLifetimeEvidence lifetime:
                finding.UsefulLifetime = EquipmentEvidenceWriter.UsefulLifetime(lifetime, table);
                break;
            case SimilarItemEvidence similar:
                finding.SimilarItem = EquipmentEvidenceWriter.SimilarItem(similar, table);
                break;
            case AccessoryEvidence accessory:
                finding.Accessory = EquipmentEvidenceWriter.Accessory(accessory, table);
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
        History = HistoryLine(pair.History),
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
        HistoryUnits = (double)limit.HistoryUnits,
        CountedHistory = { limit.CountedHistory.Select(posted => HistoryLine(posted)!) },
    };

    private static Proto.PriorAuthorizationEvidence PriorAuthorization(PriorAuthorizationEvidence authorization, Proto.TableReference? table) => new()
    {
        TrackingNumber = authorization.TrackingNumber,
        Fault = authorization.Fault.ToProto(),
        Phase = (uint)(authorization.Phase ?? 0),
        RequiredFrom = authorization.RequiredFrom?.ToProto(),
        AuthorizationLineNumber = (uint)(authorization.AuthorizationLineNumber ?? 0),
        FirstDay = authorization.FirstDay?.ToProto(),
        LastDay = authorization.LastDay?.ToProto(),
        RemainingUnits = (double)(authorization.RemainingUnits ?? 0),
        BilledUnits = (double)(authorization.BilledUnits ?? 0),
        BypassingModifier = authorization.BypassingModifier?.ToString() ?? "",
        Table = table,
        PlanId = authorization.PlanId,
        Documents = { authorization.Documents },
        Criteria = authorization.Criteria,
    };

    internal static Proto.HistoryLine? HistoryLine(PostedLine? posted) => posted is null ? null : new Proto.HistoryLine
    {
        SubmitterId = posted.Submitter,
        ClaimId = posted.ClaimId,
        LineNumber = (uint)posted.LineNumber,
        ProcedureCode = posted.Code.ToString(),
        FromDate = posted.Span.From.ToProto(),
        ThroughDate = posted.Span.Through.ToProto(),
        Units = (double)posted.PaidUnits,
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
