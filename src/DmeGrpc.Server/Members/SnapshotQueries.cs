using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Storage.Snapshots;

namespace DmeGrpc.Server.Members;

/// <summary>What has to be known of a member to judge a claim.</summary>
internal static class SnapshotQueries
{
    /// <summary>The question to the store.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="member">Whose it is.</param>
    /// <param name="plan">The plan that judges it; null for none.</param>
    public static SnapshotQuery Of(Claim claim, MemberKey member, Plan? plan)
    {
        var received = new ServiceSpan(claim.ReceivedDate, claim.ReceivedDate);
        return new SnapshotQuery
        {
            Member = member,
            TrackingNumbers = [.. Numbers(claim)],
            Codes = [.. Codes(claim)],
            Days = HistoryWindow.DaysOf(claim) ?? received,
            HistoryDays = HistoryWindow.Of(claim, plan) ?? received,
        };
    }

    private static IEnumerable<TrackingNumber> Numbers(Claim claim)
    {
        foreach (var text in claim.Lines.Select(line => line.AuthorizationNumber).Append(claim.AuthorizationNumber).Distinct(StringComparer.Ordinal))
        {
            if (TrackingNumber.TryParse(text, out var number))
            {
                yield return number;
            }
        }
    }

    private static IEnumerable<ProcedureCode> Codes(Claim claim)
    {
        foreach (var text in claim.Lines.Select(line => line.ProcedureCode).Distinct(StringComparer.Ordinal))
        {
            if (ProcedureCode.TryParse(text, out var code))
            {
                yield return code;
            }
        }
    }
}
