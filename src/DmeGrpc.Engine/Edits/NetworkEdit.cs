using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// Items that a plan gives to an exclusive vendor come from that vendor. The member's product, state and ZIP code are those of the coverage on the first day of
/// the line; state and ZIP code are the claim's where the coverage names none. What is unknown matters only where a vendor hangs on it.
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
        var family = FamilyLookup.Of(review, code, day);
        var coverage = review.Enrollment?.Spans.FirstOrDefault(span => span.Window.Contains(day));
        var state = coverage is { State.Length: > 0 } ? coverage.State : review.Claim.ServiceState;
        var zip = coverage is { Zip.Length: > 0 } ? coverage.Zip : review.Claim.ServiceZip;
        var possible = plan.Vendors
            .Where(vendor => vendor.Window.Contains(day) && vendor.Items.Contains(code, family) && (coverage?.Product is not { } known || vendor.Products.Contains(known)))
            .Where(vendor => zip.Length == 0 || state.Length == 0 || vendor.ServesZip(zip) || vendor.States.Contains(state))
            .ToList();
        var evidence = new NetworkEvidence(plan.Id, review.Claim.BillingNpi) { Product = coverage?.Product, State = state, Zip = zip };
        if (coverage?.Product is { } product && IsRegionKnown(possible, state, zip))
        {
            var answer = CoverageRules.Vendor(plan, new VendorQuestion(product, state, zip, code, family, day));
            if (answer.Vendor is { } vendor && vendor.Npi != review.Claim.BillingNpi)
            {
                line.Findings.Add(OtherVendor(plan, code, vendor, evidence with { Vendor = vendor }));
            }

            return true;
        }

        if (possible.TrueForAll(vendor => vendor.Npi == review.Claim.BillingNpi))
        {
            return true;
        }

        if (review.Context.Member is MemberFacts.Unavailable)
        {
            return false;
        }

        line.Findings.Add(NotEvaluated(review, plan, code, coverage, evidence));
        return true;
    }

    // A vendor by ZIP code comes before one by state, so that a state alone tells nothing where some vendor goes by ZIP codes.
    private static bool IsRegionKnown(List<ExclusiveVendor> possible, string state, string zip) =>
        zip.Length > 0 ? state.Length > 0 || possible.Exists(vendor => vendor.ServesZip(zip)) : state.Length > 0 && possible.TrueForAll(vendor => vendor.ZipPrefixes.Count == 0);

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
        Message = $"Whether {plan.Id} gives {code} to an exclusive vendor was not evaluated: the member's {(coverage?.Product is null ? "product" : "region")} is not known.",
        Evidence = evidence,
    };
}
