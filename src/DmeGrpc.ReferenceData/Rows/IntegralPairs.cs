using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Rows;

/// <summary>Makes pairs of integral groups: every base with every included item.</summary>
internal static class IntegralPairs
{
    /// <summary>Reports groups that would make more pairs than the limit allows.</summary>
    public static void RequireFewerThan(int limit, IReadOnlyList<IntegralMember> members, ProblemList problems)
    {
        var count = members.GroupBy(member => member.Group)
            .Sum(group => group.LongCount(member => member.Role == GroupRole.Base) * group.LongCount(member => member.Role == GroupRole.Included));
        if (count > limit)
        {
            problems.Add(SourceFileNames.Of(TableKind.IntegralPairs), 0, $"The groups make {count} pairs; {limit} are allowed.");
        }
    }

    /// <summary>
    /// The pairs that a program recognises. A pair that several groups give is kept once; its line is the first on which it is included.
    /// </summary>
    public static IEnumerable<IntegralPair> For(PayerProgram program, IReadOnlyList<IntegralMember> members)
    {
        var known = new HashSet<(ProcedureCode, ProcedureCode)>();
        var bases = members.Where(member => member.Role == GroupRole.Base).ToLookup(member => member.Group);
        foreach (var item in members.Where(member => member.Role == GroupRole.Included && (member.Program ?? program) == program))
        {
            foreach (var holder in bases[item.Group].Where(holder => known.Add((holder.Code, item.Code))))
            {
                yield return new IntegralPair(holder.Code, item.Code, EffectiveWindow.Always, item.Origin, new SourceRow(0, item.Line));
            }
        }
    }
}
