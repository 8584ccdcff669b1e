using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Differences;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Policy;
using DmeGrpc.Engine.Tables;
using DmeGrpc.Server.Mapping;
using DmeGrpc.Server.Mapping.Authorizations;
using Proto = DmeGrpc.Claims.V1;

namespace DmeGrpc.Server.Tests.Mapping;

public class EnumMappingTests
{
    [Fact]
    public void Every_value_of_the_engine_has_its_own_counterpart()
    {
        OneToOne<Disposition, Proto.Disposition>(value => value.ToProto());
        OneToOne<EditKind, Proto.Edit>(value => value.ToProto());
        OneToOne<Outcome, Proto.Outcome>(value => value.ToProto());
        OneToOne<NotEvaluatedReason, Proto.NotEvaluatedReason>(value => value.ToProto(), unspecified: NotEvaluatedReason.None);
        OneToOne<HistoryScope, Proto.HistoryScope>(value => value.ToProto());
        OneToOne<AuthorizationFault, Proto.AuthorizationFault>(value => value.ToProto(), unspecified: AuthorizationFault.None);
        OneToOne<GroupCode, Proto.GroupCode>(value => value.ToProto(), unspecified: GroupCode.None);
        OneToOne<Appealability, Proto.Appealability>(value => value.ToProto());
        OneToOne<RemedyCondition, Proto.RemedyCondition>(value => value.ToProto());
        OneToOne<TableKind, Proto.Table>(value => value.ToProto());
        OneToOne<EditionKind, Proto.EditionKind>(value => value.ToProto());
        OneToOne<ModifierIndicator, Proto.ModifierIndicator>(value => ((ModifierIndicator?)value).ToProto());
        OneToOne<PairSource, Proto.PairSource>(value => value.ToProto());
        OneToOne<AdjudicationIndicator, Proto.AdjudicationIndicator>(value => value.ToProto());
        OneToOne<AddOnType, Proto.AddOnEditType>(value => value.ToProto());
        OneToOne<BenefitFamily, Reference.V1.BenefitFamily>(value => value.ToProto(), unspecified: BenefitFamily.Unknown);
        OneToOne<PaymentCategory, Reference.V1.PaymentCategory>(value => value.ToProto(), unspecified: PaymentCategory.Unknown);
        OneToOne<FeeJurisdiction, Reference.V1.FeeJurisdiction>(value => value.ToProto());
        OneToOne<PriorAuthorizationFamily, Reference.V1.PriorAuthorizationFamily>(value => value.ToProto(), unspecified: PriorAuthorizationFamily.Unknown);
        OneToOne<PolicyGrade, Proto.PolicyGrade>(value => value.ToProto());
        OneToOne<PeriodBeginning, Proto.PeriodBeginning>(value => value.ToProto());
        OneToOne<EquipmentHolding, Proto.EquipmentHolding>(value => value.ToProto(), unspecified: EquipmentHolding.None);
        OneToOne<ReplacementCause, Proto.ReplacementCause>(value => value.ToProto());
        OneToOne<DifferenceKind, Reference.V1.DifferenceKind>(value => value.ToProto());
        OneToOne<RowField, Reference.V1.RowField>(value => value.ToProto());
        OneToOne<PayerProgram, Proto.Program>(value => ((PayerProgram?)value).ToProto());
        OneToOne<ServiceSetting, Proto.Setting>(value => ((ServiceSetting?)value).ToProto());
        OneToOne<SegmentDecision, DmeGrpc.Authorizations.V1.Decision>(value => value.ToProto());
        OneToOne<ReviewAction, DmeGrpc.Authorizations.V1.ReviewAction>(value => value.ToProto());
        OneToOne<CoverageReason, Proto.CoverageReason>(value => value.ToProto());
        OneToOne<PlanProduct, Proto.PlanProduct>(value => value.ToProto());
        OneToOne<PrescriberRule, Proto.PrescriberRule>(value => value.ToProto());
        OneToOne<OverallDecision, DmeGrpc.Authorizations.V1.OverallDecision>(value => value.ToProto());
    }

    [Fact]
    public void What_requests_ask_for_goes_there_and_back()
    {
        Assert.All(Enum.GetValues<PayerProgram>(), program => Assert.Equal(program, ((PayerProgram?)program).ToProto().ToEngine()));
        Assert.All(Enum.GetValues<TableKind>(), table => Assert.Equal(table, table.ToProto().ToEngine()));
        Assert.All(Enum.GetValues<DifferenceKind>(), kind => Assert.Equal(kind, kind.ToProto().ToEngine()));
        Assert.All(Enum.GetValues<OverallDecision>(), decision => Assert.Equal(decision, decision.ToProto().ToEngine()));
        Assert.All(Enum.GetValues<ServiceSetting>(), setting => Assert.Equal(setting, ((ServiceSetting?)setting).ToProto().ToEngine()));
    }

    [Fact]
    public void Table_of_every_program_has_none()
    {
        Assert.Equal(Proto.Program.Unspecified, ((PayerProgram?)null).ToProto());
        Assert.Equal(Proto.Setting.Unspecified, ((ServiceSetting?)null).ToProto());
        Assert.Equal(Proto.ModifierIndicator.Unspecified, ((ModifierIndicator?)null).ToProto());
    }

    private static void OneToOne<TEngine, TProto>(Func<TEngine, TProto> map, TEngine? unspecified = null)
        where TEngine : struct, Enum
        where TProto : struct, Enum
    {
        var values = Enum.GetValues<TEngine>();
        var mapped = values.Select(map).ToList();

        Assert.Equal(values.Length, mapped.Distinct().Count());
        Assert.All(values.Zip(mapped), pair => Assert.Equal(
            unspecified is { } none && pair.First.Equals(none), pair.Second.Equals(default(TProto))));
    }
}
