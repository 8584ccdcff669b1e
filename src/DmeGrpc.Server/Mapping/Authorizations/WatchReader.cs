using System.Globalization;
using DmeGrpc.Server.Security;
using DmeGrpc.Storage.Authorizations;
using Google.Protobuf.WellKnownTypes;
using Proto = DmeGrpc.Authorizations.V1;

namespace DmeGrpc.Server.Mapping.Authorizations;

/// <summary>Reads what a watcher wants to be told.</summary>
internal static class WatchReader
{
    private static readonly TimeSpan DefaultHeartbeat = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ShortestHeartbeat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestHeartbeat = TimeSpan.FromSeconds(300);

    /// <summary>The query, and everything that a resume token is bound to.</summary>
    /// <exception cref="Errors.ServiceException">INVALID_REQUEST with everything that is wrong; BAD_RESUME_TOKEN; PERMISSION_DENIED.</exception>
    public static (WatchQuery Query, string Question) Read(Proto.WatchAuthorizationsRequest request, Caller caller)
    {
        var violations = new ViolationList();
        ItemReader.OptionalNpi(request.SupplierNpi, "supplier_npi", violations);
        var member = MemberReader.Filter(request.Program, request.PlanId, request.MemberId, violations);
        var heartbeat = ReadHeartbeat(request.HeartbeatInterval, violations);
        if (request.FromBeginning && request.ResumeToken.Length > 0)
        {
            violations.Add("from_beginning", "It excludes resume_token.");
        }

        violations.ThrowIfAny();
        var supplier = caller.ConfinedTo(request.SupplierNpi);
        var question = $"WatchAuthorizations {supplier} {member} {request.IncludeUnitUses}";
        var query = new WatchQuery
        {
            After = request.FromBeginning ? 0 : ResumeToken.PositionOf(request.ResumeToken, question),
            SupplierNpi = supplier,
            Member = member,
            IncludeUses = request.IncludeUnitUses,
            HeartbeatInterval = heartbeat,
        };
        return (query, question);
    }

    private static TimeSpan ReadHeartbeat(Duration? interval, ViolationList violations)
    {
        if (interval is null)
        {
            return DefaultHeartbeat;
        }

        // Nothing but seconds decides whether it can be read as a time span at all.
        if (interval.Seconds >= ShortestHeartbeat.TotalSeconds && interval.Seconds <= LongestHeartbeat.TotalSeconds && interval.Nanos is >= 0 and < 1_000_000_000
            && interval.ToTimeSpan() is var read && read <= LongestHeartbeat)
        {
            return read;
        }

        violations.Add("heartbeat_interval", string.Create(
            CultureInfo.InvariantCulture, $"It must be from {ShortestHeartbeat.TotalSeconds} to {LongestHeartbeat.TotalSeconds} seconds."));
        return DefaultHeartbeat;
    }
}
