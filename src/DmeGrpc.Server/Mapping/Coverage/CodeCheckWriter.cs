using DmeGrpc.Engine.CodeChecks;
using DmeGrpc.Engine.Coverage;
using Google.Protobuf.WellKnownTypes;
using Proto = DmeGrpc.Coverage.V1;

namespace DmeGrpc.Server.Mapping.Coverage;

/// <summary>Answers about codes as the contract names them.</summary>
internal static class CodeCheckWriter
{
    public static Proto.CodeCheck ToProto(this CodeCheck check) => new()
    {
        BillingCode = check.Question.Code.ToString(),
        Modifiers = { check.Question.Modifiers.Select(modifier => modifier.ToString()) },
        Validity = check.Validity.ToProto(),
        Covered = check.Covered.Status.ToProto(),
        CoveredReason = check.Covered.Reason.ToProto(),
        CoveredMessage = check.Covered.Message,
        Authorization = Write(check.Authorization),
        Documents = { check.Documents.Select(Write) },
        OrderRequirement = Write(check.Order),
        Vendor = Write(check.Vendor),
        BenefitFamily = check.Family.ToProto(),
        PaymentCategory = check.Category.ToProto(),
        ExpectedModifiers = { check.ExpectedModifiers.Select(modifier => modifier.ToString()) },
        UnitLimits = { check.UnitLimits.Select(limit => limit.Limit.ToProto(limit.Period.Info, limit.Period.Edition)) },
        InformationNeeded = { check.InformationNeeded.Select(CodeCheckEnums.ToProto) },
        AssertionId = check.AssertionId,
        ExpiresOn = check.ExpiresOn?.ToProto(),
        NotEvaluated = { check.NotEvaluated },
        QuantityLimits = { check.Quantities.Select(Write) },
    };

    private static Proto.QuantityLimit Write(QuantityCheck check)
    {
        var proto = new Proto.QuantityLimit
        {
            Source = check.Source,
            Units = (uint)check.Limit.Units,
            FromDate = check.Days.From.ToProto(),
            ThroughDate = check.Days.Through.ToProto(),
        };
        if (check.Left is { } left)
        {
            proto.LeftUnits = (uint)decimal.Floor(left);
        }

        return proto;
    }

    private static Proto.AuthorizationAnswer Write(AuthorizationCheck check) => new()
    {
        Needed = check.Status.ToProto(),
        Reason = check.Reason.ToProto(),
        Message = check.Message,
        Criteria = check.Rule?.Criteria ?? string.Empty,
        Standard = Write(check.Rule?.Turnaround.Standard),
        Expedited = Write(check.Rule?.Turnaround.Expedited),
        TrackingNumber = check.Held?.Number.ToString() ?? string.Empty,
        SatisfiedThrough = check.SatisfiedThrough?.ToProto(),
        RemainingUnits = (double)(check.Held?.Line.RemainingUnits ?? 0),
        Table = check.Row?.ToProto(),
        MemberBears = check.MemberBears,
    };

    private static Proto.DecisionTimes? Write(DecisionTime? time) => time is null ? null : new Proto.DecisionTimes
    {
        BusinessDays = (uint)(time.BusinessDays ?? 0),
        CalendarDays = (uint)(time.CalendarDays ?? 0),
        Hours = (uint)(time.Hours ?? 0),
    };

    private static Proto.DocumentNeed Write(NeededDocument document) => new()
    {
        Title = document.Title,
        Kind = document.Kind.ToProto(),
        Purpose = document.Purpose.ToProto(),
        Why = document.Why,
    };

    private static Proto.OrderRequirement Write(OrderCheck check) => new()
    {
        FaceToFaceNeeded = check.IsNeeded,
        WrittenOrderNeeded = check.IsNeeded,
        NotEvaluatedReason = check.Gap.ToProto(),
        Message = check.Message,
        Table = check.Row?.ToProto(),
    };

    private static Proto.VendorAnswer Write(VendorCheck check) => new()
    {
        Route = (check.Answer?.Route).ToProto(),
        Npi = check.Vendor?.Npi ?? string.Empty,
        Name = check.Vendor?.Name ?? string.Empty,
        PlanReopensAt = check.Answer?.PlanReopens is { } reopens ? Timestamp.FromDateTimeOffset(reopens) : null,
        OutOfNetwork = check.IsOutOfNetwork,
    };
}
