using DmeGrpc.Engine.Findings;
using Proto = DmeGrpc.Claims.V1;

namespace DmeGrpc.Server.Mapping;

/// <summary>The cost share of a line as the contract's.</summary>
internal static class CostShareWriter
{
    public static Proto.CostShare ToProto(this LineCostShare share)
    {
        var proto = new Proto.CostShare
        {
            Fee = share.FeeRow?.ToProto(),
            NotEvaluatedReason = share.Reason.ToProto(),
            Message = share.Message,
        };
        if (share.AllowedCents is { } allowed)
        {
            proto.AllowedCents = allowed;
        }

        if (share.Share is { } known)
        {
            proto.DeductibleCents = known.DeductibleCents;
            proto.CopayCents = known.CopayCents;
            proto.CoinsuranceCents = known.CoinsuranceCents;
            proto.OwedCents = known.OwedCents;
            proto.PlanPaysCents = known.PlanPaysCents;
        }

        return proto;
    }
}
