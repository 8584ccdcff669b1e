using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Storage.Model;

namespace DmeGrpc.Storage.Internal;

/// <summary>Between an event and its rows.</summary>
internal static class EventMapping
{
    public static AuthorizationEvent ToDomain(this AuthorizationEventRow row) =>
        new(row.Number, new ChangeStamp(row.Actor, Instants.ToOffset(row.OccurredAt), row.Reason), ChangeJson.Read(row.Change));

    /// <summary>Adds the event that led to an authorization's state, and its place in the feed.</summary>
    public static void AddEvent(this DmeGrpcContext context, Authorization after, AuthorizationChange change, ChangeStamp stamp, Guid callId)
    {
        context.AuthorizationEvents.Add(new AuthorizationEventRow
        {
            MemberKey = after.MemberKey.ToString(),
            TrackingNumber = after.TrackingNumber.ToString(),
            Number = after.LastEventNumber,
            CallId = callId,
            Actor = stamp.Actor,
            OccurredAt = stamp.At.UtcDateTime,
            Reason = stamp.Reason,
            Change = ChangeJson.Write(change),
        });
        context.Feed.Add(new FeedRow
        {
            MemberKey = after.MemberKey.ToString(),
            TrackingNumber = after.TrackingNumber.ToString(),
            EventNumber = after.LastEventNumber,
            IsUse = change.IsUse,
            SupplierNpi = after.Request.SupplierNpi,
        });
    }
}
