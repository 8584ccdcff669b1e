using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Storage.Internal;
using DmeGrpc.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace DmeGrpc.Storage.Ledger;

/// <summary>
/// Uses units of authorizations and gives them back. The statement itself holds the guard: it changes the row only where the units are there,
/// and a check constraint says so once more.
/// </summary>
internal sealed class UnitUse(HotQueries queries)
{
    /// <summary>Uses units; returns every rule that this breaks, and then has written nothing that may be kept.</summary>
    public static async Task<IReadOnlyList<ChangeRefusal>> UseAsync(
        DmeGrpcContext context,
        ClaimKey claim,
        MemberSnapshot snapshot,
        IReadOnlyList<AuthorizationUse> uses,
        ChangeStamp stamp,
        CancellationToken cancellationToken)
    {
        var refusals = new List<ChangeRefusal>();
        foreach (var group in uses.GroupBy(use => use.TrackingNumber))
        {
            var change = new UnitsUsed(claim.Submitter, claim.ClaimId, Sum(group));
            var before = snapshot.Authorizations.FirstOrDefault(
                authorization => authorization.TrackingNumber == group.Key && authorization.MemberKey == snapshot.MemberKey);
            var outcome = AuthorizationTransitions.Apply(before, change, stamp);
            refusals.AddRange(outcome.Refusals);
            if (refusals.Count == 0)
            {
                await WriteAsync(context, before!, outcome.Authorization!, change.Lines, change, stamp, cancellationToken);
            }
        }

        return refusals;
    }

    /// <summary>Gives back what a claim used.</summary>
    public async Task ReturnAsync(
        DmeGrpcContext context, ClaimKey claim, string member, IReadOnlyList<AuthorizationUse> uses, ChangeStamp stamp, CancellationToken cancellationToken)
    {
        foreach (var group in uses.GroupBy(use => use.TrackingNumber))
        {
            var row = await queries.Authorization(context, member, group.Key.ToString())
                ?? throw new InvalidDataException($"Claim {claim.ClaimId} of {claim.Submitter} used authorization {group.Key}, which is gone.");
            var before = row.ToDomain([]);
            var change = new UnitsReturned(claim.Submitter, claim.ClaimId, Sum(group));
            var outcome = AuthorizationTransitions.Apply(before, change, stamp);
            if (!outcome.IsAccepted)
            {
                throw new InvalidDataException($"Claim {claim.ClaimId} of {claim.Submitter} cannot give back: {outcome.Refusals[0].Message}");
            }

            var negative = change.Lines.Select(line => line with { Units = -line.Units }).ToArray();
            await WriteAsync(context, before, outcome.Authorization, negative, change, stamp, cancellationToken);
        }
    }

    private static LineUnits[] Sum(IEnumerable<AuthorizationUse> uses) =>
        [.. uses.GroupBy(use => use.LineNumber).Select(line => new LineUnits(line.Key, line.Sum(use => use.Units))).OrderBy(line => line.LineNumber)];

    private static async Task WriteAsync(
        DmeGrpcContext context,
        Authorization before,
        Authorization after,
        IReadOnlyList<LineUnits> lines,
        AuthorizationChange change,
        ChangeStamp stamp,
        CancellationToken cancellationToken)
    {
        var (member, number) = (before.MemberKey.ToString(), before.TrackingNumber.ToString());
        foreach (var line in lines)
        {
            if (await AddAsync(context, member, number, line.LineNumber, Thousandths.Of(line.Units), cancellationToken) != 1)
            {
                throw new LostRaceException($"The units of line {line.LineNumber} of {number} were not there any more.");
            }
        }

        var changed = await context.Authorizations
            .Where(row => row.MemberKey == member && row.TrackingNumber == number && row.LastEventNumber == before.LastEventNumber)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastEventNumber, after.LastEventNumber), cancellationToken);
        if (changed != 1)
        {
            throw new LostRaceException($"Something else happened to {number}.");
        }

        context.AddEvent(after, change, stamp, Guid.CreateVersion7());
    }

    private static Task<int> AddAsync(DmeGrpcContext context, string member, string number, int lineNumber, long thousandths, CancellationToken cancellationToken)
    {
        var line = context.AuthorizationLines.Where(row => row.MemberKey == member && row.TrackingNumber == number && row.LineNumber == lineNumber);
        var guarded = thousandths > 0
            ? line.Where(row => row.Decision == "A" && !row.IsWithdrawn && row.UsedUnits + thousandths <= row.Units)
            : line.Where(row => row.UsedUnits + thousandths >= 0);
        return guarded.ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedUnits, row => row.UsedUnits + thousandths), cancellationToken);
    }
}
