using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.TestSupport.NaiveOracle;

/// <summary>Eligibility, plan, vendor and prescriber, question after question, day by day.</summary>
internal sealed class NaiveCoverage(Claim claim, List<NaiveLine> lines, NaiveCatalog catalog, ClaimContext context)
{
    private readonly List<NaiveLine> readable = lines.FindAll(line => line.Code is not null && line.Days.Count > 0);
    private readonly MemberEnrollment? enrollment = (context.Member as MemberFacts.Known)?.Snapshot.Enrollment;

    private bool IsSupplier => claim.Setting == ServiceSetting.DmeSupplier;

    /// <summary>The plan that speaks on a day: none for fee for service outside of its own days.</summary>
    public static Plan? PlanOn(Claim claim, ClaimContext context, DateOnly day) =>
        context.Plan is null || (claim.PlanId.Length == 0 && !context.Plan.Window.Contains(day)) ? null : context.Plan;

    public static CoverageSpan? SpanOn(MemberEnrollment? enrollment, DateOnly day) => enrollment?.Spans.SingleOrDefault(span => span.Window.Contains(day));

    public static bool Has(ItemSelection items, string code, BenefitFamily family) =>
        items.Families.Any(each => each == family) || items.Codes.Any(range => string.CompareOrdinal($"{range.First}", code) <= 0 && string.CompareOrdinal(code, $"{range.Last}") <= 0);

    public void Eligibility(List<NaiveFinding> ofClaim)
    {
        if (!IsSupplier || claim.MemberId.Length == 0 || context.Member is not MemberFacts.Known)
        {
            return;
        }

        var dated = lines.FindAll(line => line.Days.Count > 0);
        if (enrollment is null)
        {
            if (claim.PlanId.Length > 0 && dated.Count > 0)
            {
                ofClaim.Add(new NaiveFinding("Eligibility", "NotEvaluated", "NoMemberRecord"));
            }

            return;
        }

        foreach (var line in dated)
        {
            var without = line.Days.FindAll(day => SpanOn(enrollment, day) is null);
            if (without.Count == 0)
            {
                continue;
            }

            var carc = without.Count < line.Days.Count ? "239"
                : enrollment.Spans.Any(span => span.Window.Last < line.Days[0]) ? "27"
                : enrollment.Spans.Count > 0 ? "26"
                : "177";
            line.Add("Eligibility", "Deny", $"{carc} {without[0]:yyyy-MM-dd}");
        }
    }

    public void Plan(List<NaiveFinding> ofClaim)
    {
        if (!IsSupplier)
        {
            return;
        }

        if (context.Plan is null)
        {
            if (claim.PlanId.Length > 0 && readable.Count > 0)
            {
                ofClaim.Add(new NaiveFinding("Coverage", "NotEvaluated", "ContractorDefined"));
            }

            return;
        }

        foreach (var line in readable)
        {
            if (PlanOn(claim, context, line.Days[0]) is { } plan)
            {
                Covers(plan, line, line.Days[0]);
            }
        }
    }

    private void Covers(Plan plan, NaiveLine line, DateOnly day)
    {
        var family = catalog.FamilyOf(line.Code!, day);
        var exclusion = plan.Exclusions.FirstOrDefault(each => each.Window.Contains(day) && Has(each.Items, line.Code!, family));
        if (!plan.Window.Contains(day))
        {
            line.Add("Coverage", "Deny", $"PlanNotInForce {(day < plan.Window.First ? 26 : 27)} ");
        }
        else if (exclusion is not null)
        {
            var isConditional = exclusion.CoveredWhen.Length > 0;
            line.Add("Coverage", isConditional ? "NotEvaluated" : "Deny", $"Excluded {(isConditional ? "" : "204")} {(isConditional ? "OutsideClaim" : "")}");
        }
        else if (family == BenefitFamily.Unknown)
        {
            line.Add("Coverage", "NotEvaluated", $"FamilyUnknown  {catalog.FamilyGap(line.Code!, day)}");
        }
        else if (!plan.Families.Contains(family))
        {
            line.Add("Coverage", "Deny", "FamilyNotCovered 204 ");
        }
    }

    public void Vendor(List<NaiveFinding> ofClaim)
    {
        if (!IsSupplier || context.Plan is null || context.Plan.Vendors.Count == 0)
        {
            return;
        }

        var isLookedForInVain = false;
        foreach (var line in readable)
        {
            var day = line.Days[0];
            if (PlanOn(claim, context, day) is not { } plan)
            {
                continue;
            }

            var span = SpanOn(enrollment, day);
            var state = span?.State is { Length: > 0 } ofMember ? ofMember : claim.ServiceState;
            var zip = span?.Zip is { Length: > 0 } zipOfMember ? zipOfMember : claim.ServiceZip;
            var family = catalog.FamilyOf(line.Code!, day);
            var vendors = plan.Vendors.Where(vendor => vendor.Window.Contains(day) && Has(vendor.Items, line.Code!, family)).ToList();

            // Whatever is not known may be anything: if all of it comes to the same, it does not matter.
            var products = span?.Product is { } product && plan.Products.Any(each => each == product) ? [product] : plan.Products;
            string[] states = state.Length > 0 ? [state] : [.. plan.Vendors.SelectMany(vendor => vendor.States), "none"];
            string[] zips = zip.Length > 0 ? [zip] : [.. plan.Vendors.SelectMany(vendor => vendor.ZipPrefixes), "none"];
            var answers = products
                .SelectMany(_ => states, (each, place) => (Product: each, State: place))
                .SelectMany(_ => zips, (each, code) => VendorOf(vendors, each.Product, each.State, code) is { } found && found != claim.BillingNpi ? found : string.Empty)
                .Distinct().ToList();
            if (answers.Count > 1)
            {
                if (context.Member is MemberFacts.Unavailable)
                {
                    isLookedForInVain = true;
                }
                else
                {
                    line.Add("Network", "NotEvaluated", $" {(context.Member is MemberFacts.Known && enrollment is null ? "NoMemberRecord" : "OutsideClaim")}");
                }
            }
            else if (answers[0].Length > 0)
            {
                line.Add("Network", "Deny", $"{answers[0]} ");
            }
        }

        if (isLookedForInVain)
        {
            ofClaim.Add(new NaiveFinding("Network", "NotEvaluated", $"{((MemberFacts.Unavailable)context.Member).Reason}"));
        }
    }

    private static string? VendorOf(List<ExclusiveVendor> vendors, PlanProduct product, string state, string zip)
    {
        var ofProduct = vendors.FindAll(vendor => vendor.Products.Contains(product));
        var byZip = ofProduct.FindAll(vendor => vendor.ZipPrefixes.Any(prefix => zip.StartsWith(prefix, StringComparison.Ordinal)));
        var here = byZip.Count > 0 ? byZip : ofProduct.FindAll(vendor => vendor.States.Contains(state));
        return (here.Find(vendor => vendor.Items.Codes.Count > 0) ?? here.FirstOrDefault())?.Npi;
    }

    public void Prescriber(List<NaiveFinding> ofClaim)
    {
        if (!IsSupplier || readable.Count == 0)
        {
            return;
        }

        var npi = claim.OrderingNpi;
        if (npi.Length > 0 && !NaiveStructure.IsNpi(npi))
        {
            ofClaim.Add(new NaiveFinding("ClaimStructure", "Reject", "ordering_npi"));
            return;
        }

        if (claim.PlanId.Length == 0)
        {
            foreach (var line in readable.Where(line => npi.Length == 0 && claim.Program == PayerProgram.Medicare))
            {
                if (catalog.On("Orders", line.Days[0]) is { } tables && tables.Orders!.Any(row => row.Code == line.Code && row.Window.Has(line.Days[0])))
                {
                    line.Add("ClaimStructure", "Reject", "ordering_npi");
                }
            }
        }
        else if (context.Plan is { } plan && npi.Length == 0)
        {
            ofClaim.Add(new NaiveFinding("ClaimStructure", "Reject", "ordering_npi"));
        }
        else if (context.Plan is { Prescriber: PrescriberRule.PlanPhysician, Physicians: null })
        {
            ofClaim.Add(new NaiveFinding("Network", "NotEvaluated", $"by {npi} ContractorDefined"));
        }
        else if (context.Plan is { Prescriber: PrescriberRule.PlanPhysician, Physicians: { } physicians } && !physicians.Contains(npi))
        {
            ofClaim.Add(new NaiveFinding("Network", "Deny", $"by {npi} "));
        }
    }
}
