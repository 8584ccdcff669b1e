using System.Globalization;
using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.TestSupport.NaiveOracle;

/// <summary>How well an authorization carries a line.</summary>
internal sealed partial class NaiveAuthorizations
{
    private Fit FitOf(NaiveLine line, string number)
    {
        var found = known!.Authorizations.SingleOrDefault(authorization => $"{authorization.TrackingNumber}" == number);
        var fault = found is null ? "NotFound"
            : found.MemberKey != known.MemberKey ? "OtherMember"
            : found.Request.SupplierNpi != claim.BillingNpi ? "OtherSupplier"
            : string.Empty;
        if (fault.Length > 0)
        {
            return new Fit(fault, NoLine);
        }

        var candidates = found!.Lines.Where(each => $"{each.Segment.Code}" == line.Code && each.Segment.Modifiers.All(modifier => line.Has($"{modifier}"))).ToList();
        string[] best = ["None", "UnitsExhausted", "Expired or not yet", "Pending", "the rest"];
        foreach (var wanted in best)
        {
            var alike = candidates.FindAll(each => FaultOf(line, found, each) is var its && (wanted switch
            {
                "Expired or not yet" => its is "Expired" or "NotYetValid",
                "the rest" => its is "Withdrawn" or "NonAffirmed",
                _ => its == wanted,
            }));
            if (alike.Count > 0)
            {
                var most = alike.Max(each => each.Segment.Modifiers.Count);
                var chosen = alike.FindAll(each => each.Segment.Modifiers.Count == most).MinBy(each => each.LineNumber)!;
                return new Fit(FaultOf(line, found, chosen), LineText(chosen, line.Units), found, chosen);
            }
        }

        return new Fit("OtherItem", NoLine);
    }

    private string FaultOf(NaiveLine line, Authorization authorization, AuthorizationLine candidate)
    {
        if (authorization.IsWithdrawn)
        {
            return "Withdrawn";
        }

        if (candidate.Decision != SegmentDecision.Affirmed)
        {
            return candidate.Decision == SegmentDecision.Pending ? "Pending" : "NonAffirmed";
        }

        List<DateOnly> days = [line.Days[0]];
        if (line.Has("RR"))
        {
            days.AddRange(known!.History
                .Where(posted => posted.Disposition is Disposition.Payable or Disposition.Adjusted or Disposition.NotEvaluated && posted.SupplierNpi == claim.BillingNpi && posted.Setting == claim.Setting
                    && posted.Use?.TrackingNumber == authorization.TrackingNumber && posted.Use?.LineNumber == candidate.LineNumber
                    && posted.Modifiers.Any(modifier => $"{modifier}" == "RR"))
                .Select(posted => posted.Span.From));
        }

        var delivered = days.Min();
        return delivered < candidate.Segment.FirstDay ? "NotYetValid"
            : delivered > candidate.Segment.LastDay ? "Expired"
            : line.Units > candidate.RemainingUnits ? "UnitsExhausted"
            : "None";
    }
}
