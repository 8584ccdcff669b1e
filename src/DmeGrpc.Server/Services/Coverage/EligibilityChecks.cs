using DmeGrpc.Coverage.V1;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Server.Editions;
using DmeGrpc.Server.Errors;
using DmeGrpc.Server.Mapping;
using DmeGrpc.Server.Mapping.Authorizations;
using DmeGrpc.Server.Mapping.Coverage;
using DmeGrpc.Server.Plans;
using DmeGrpc.Server.Stores;
using DmeGrpc.Storage.Snapshots;
using Grpc.Core;
using EligibilityStatus = DmeGrpc.Engine.Coverage.EligibilityStatus;

namespace DmeGrpc.Server.Services.Coverage;

/// <summary>Says how members are covered: by the roster, and by what was posted here.</summary>
internal sealed class EligibilityChecks(ServerStore store, PublishedEditions editions, PublishedPlans plans, TimeProvider clock)
{
    /// <summary>The most codes of one question.</summary>
    public const int MaxCodes = 100;

    private static readonly FieldPath Root = new("");

    public async Task<CheckEligibilityResponse> CheckAsync(CheckEligibilityRequest request, ServerCallContext context)
    {
        var snapshots = store.Snapshots;
        var catalog = editions.Current ?? throw ServiceErrors.NoEdition();
        var violations = new ViolationList();
        var member = MemberReader.Key(request.Program, request.PlanId, request.MemberId, violations);
        var day = FieldReader.Date(request.ServiceDate, Root, "service_date", violations) ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var codes = CodeReader.ReadAll(request.ProcedureCodes, MaxCodes, "procedure_codes", violations);
        violations.ThrowIfAny();
        var asked = plans.Asked(request.Program.ToEngine(), request.PlanId);
        var days = new ServiceSpan(day, day);
        var query = new SnapshotQuery { Member = member, Days = days, HistoryDays = HistoryWindow.OfSupplier(days, asked) };
        var snapshot = (await snapshots.ReadAsync([query], context.CancellationToken))[0];

        var answer = EligibilityRules.On(snapshot.Enrollment, day);
        var shown = answer.ToProto(day);
        if (answer.Status is EligibilityStatus.Active or EligibilityStatus.NoMemberFound && asked is { } plan && plan.Window.Contains(day))
        {
            shown.AddAmounts(plan.CostShare, day, AccumulatorRules.MetOn(snapshot.Enrollment, snapshot.History, snapshot.Undone, day));
            var limits = new ItemLimitsLeft(plan, catalog, snapshot.History);
            shown.Limits.Add(codes.SelectMany(code => limits.Of(code, day)));
        }

        return new CheckEligibilityResponse { Eligibility = shown };
    }
}
