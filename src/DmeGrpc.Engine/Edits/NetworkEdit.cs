using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// Items that a plan gives to an exclusive vendor come from that vendor. The member's product, state and ZIP code are those of the coverage on the first day of
/// the line; state and ZIP code are the claim's where the coverage names none. What is unknown matters only where a vendor hangs on it: every answer
/// that it leaves open is tried.
/// </summary>
internal static class NetworkEdit
{
    public static void Review(ClaimReview review)
    {
        if (review.Claim.Setting != ServiceSetting.DmeSupplier || review.Context.Plan is not { Vendors.Count: > 0 })
        {
            return;
        }

        var lookedForInVain = false;
        foreach (var line in review.Lines)
        {
            if (line is { Code: { } code, Span: { } span } && CoverageEdit.PlanOf(review, span.From) is { } plan)
            {
                lookedForInVain |= !Judge(review, plan, line, code, span.From);
            }
        }

        if (lookedForInVain && review.Context.Member is MemberFacts.Unavailable unavailable)
        {
            review.Findings.Add(HistoryGaps.Finding(EditKind.Network, unavailable.Reason, "The member's product and region, on which exclusive vendors hang, were"));
        }
    }

    /// <summary>False where the vendor hangs on what is not known of the member.</summary>
    private static bool Judge(ClaimReview review, Plan plan, LineReview line, ProcedureCode code, DateOnly day)
    {
        var coverage = review.Enrollment?.Spans.FirstOrDefault(span => span.Window.Contains(day));
        var state = coverage is { State.Length: > 0 } ? coverage.State : review.Claim.ServiceState;
        var zip = coverage is { Zip.Length: > 0 } ? coverage.Zip : review.Claim.ServiceZip;
        var evidence = new NetworkEvidence(plan.Id, review.Claim.BillingNpi) { Product = coverage?.Product, State = state, Zip = zip };
        var possible = PossibleVendors(plan, code, FamilyLookup.Of(review, code, day), day, evidence);
        if (possible.TrueForAll(vendor => vendor is null || vendor.Npi == review.Claim.BillingNpi))
        {
            return true;
        }

        if (possible is [{ } only])
        {
            line.Findings.Add(OtherVendor(plan, code, only, evidence with { Vendor = only }));
            return true;
        }

        if (review.Context.Member is MemberFacts.Unavailable)
        {
            return false;
        }

        line.Findings.Add(NotEvaluated(review, plan, code, coverage, evidence));
        return true;
    }

    /// <summary>Every answer that what is not known of the member leaves open; null for none of the exclusive vendors.</summary>
    private static List<ExclusiveVendor?> PossibleVendors(Plan plan, ProcedureCode code, BenefitFamily family, DateOnly day, NetworkEvidence member)
    {
        var vendors = plan.Vendors.Where(vendor => vendor.Window.Contains(day) && vendor.Items.Contains(code, family)).ToList();
        if (vendors.Count == 0)
        {
            return [];
        }

        IEnumerable<PlanProduct> products = IsOffered(plan, member.Product) ? [member.Product!.Value] : plan.Products;
        List<string> states = member.State.Length > 0 ? [member.State] : [string.Empty, .. vendors.SelectMany(vendor => vendor.States).Distinct()];
        List<string> zips = member.Zip.Length > 0 ? [member.Zip] : [string.Empty, .. vendors.SelectMany(vendor => vendor.ZipPrefixes).Distinct()];
        return
        [
            .. (from product in products
                from state in states
                from zip in zips
                select CoverageRules.Vendor(plan, new VendorQuestion(product, state, zip, code, family, day)).Vendor).DistinctBy(vendor => vendor?.Npi),
        ];
    }

    // A product that the plan is not offered as tells no more than none.
    private static bool IsOffered(Plan plan, PlanProduct? product) => product is { } known && plan.Products.Contains(known);

    private static Finding OtherVendor(Plan plan, ProcedureCode code, ExclusiveVendor vendor, NetworkEvidence evidence) => new()
    {
        Edit = EditKind.Network,
        Outcome = Outcome.Deny,
        Message = $"{plan.Id} gives {code} to its exclusive vendor {vendor.Name} (NPI {vendor.Npi}) for this member, and not to supplier {evidence.SupplierNpi}.",
        Adjustment = new AdjustmentReason(plan.UnauthorizedItems, "242"),
        Evidence = evidence,
        Appealability = Appealability.Appealable,
        MemberMayBeBilled = plan.UnauthorizedItems == GroupCode.PatientResponsibility,
        Remedies = [Remedy.Always($"Have {vendor.Name} furnish and bill the item."), .. Liability.Remedies(plan)],
    };

    private static Finding NotEvaluated(ClaimReview review, Plan plan, ProcedureCode code, CoverageSpan? coverage, NetworkEvidence evidence) => new()
    {
        Edit = EditKind.Network,
        Outcome = Outcome.NotEvaluated,
        NotEvaluatedReason = review.Context.Member is MemberFacts.Known && review.Enrollment is null ? NotEvaluatedReason.NoMemberRecord : NotEvaluatedReason.OutsideClaim,
        Message = $"Whether {plan.Id} gives {code} to an exclusive vendor was not evaluated: the member's {(IsOffered(plan, coverage?.Product) ? "region" : "product")} is not known.",
        Evidence = evidence,
    };
}
