using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>What follows from who bears the cost of an item that a plan did not authorize: the supplier (CO) or the member (PR).</summary>
internal static class Liability
{
    private static readonly Remedy NeverTheMember = Remedy.Never("Do not bill the member: the supplier bears the cost.");
    private static readonly Remedy TellTheMember = Remedy.Always("Tell the member before delivery that the cost is the member's without it.");

    /// <summary>What to tell a supplier.</summary>
    public static IEnumerable<Remedy> Remedies(Plan plan) => plan.UnauthorizedItems == GroupCode.PatientResponsibility ? [TellTheMember] : [NeverTheMember];
}
