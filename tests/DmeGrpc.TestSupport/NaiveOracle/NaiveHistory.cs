using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.TestSupport.NaiveOracle;

/// <summary>Which lines of other claims stand and which count, and what is said where they cannot be read.</summary>
internal static class NaiveHistory
{
    public static List<NaiveLine> Counting(List<NaiveLine> standing) => standing.FindAll(line => line.Posted!.Disposition != Disposition.NotEvaluated);

    public static List<NaiveLine> Standing(Claim claim, ClaimContext context) => context.Member is not MemberFacts.Known known
        ? []
        : [.. known.Snapshot.History
            .Where(posted => posted.Disposition is Disposition.Payable or Disposition.Adjusted or Disposition.NotEvaluated && posted.SupplierNpi == claim.BillingNpi && posted.Setting == claim.Setting)
            .OrderBy(posted => posted.Span.From).ThenBy(posted => $"{posted.Submitter} {posted.ClaimId} {posted.LineNumber:D9}", StringComparer.Ordinal)
            .Select(NaiveLine.Of)];

    public static void Gaps(Claim claim, List<NaiveLine> lines, ClaimContext context, List<NaiveFinding> ofClaim)
    {
        if (context.Member is not MemberFacts.Unavailable unavailable || !lines.Exists(line => line.Code is not null && line.Days.Count > 0))
        {
            return;
        }

        if (claim is { Setting: ServiceSetting.DmeSupplier, PlanId.Length: > 0, MemberId.Length: > 0 })
        {
            ofClaim.Add(new NaiveFinding("Eligibility", "NotEvaluated", $"{unavailable.Reason}"));
        }

        ofClaim.Add(new NaiveFinding("Duplicate", "NotEvaluated", $"{unavailable.Reason}"));
        if (claim.Program == PayerProgram.Medicaid || claim.Setting != ServiceSetting.DmeSupplier)
        {
            ofClaim.Add(new NaiveFinding("NcciPtp", "NotEvaluated", $"{unavailable.Reason}"));
        }

        if (claim.Program == PayerProgram.Medicare)
        {
            ofClaim.Add(new NaiveFinding("NcciMue", "NotEvaluated", $"{unavailable.Reason}"));
        }
    }
}
