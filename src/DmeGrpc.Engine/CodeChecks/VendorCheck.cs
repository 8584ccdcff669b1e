using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.CodeChecks;

/// <summary>Who may furnish an item, and how a request gets there.</summary>
/// <param name="Answer">The plan's answer; null where it is not known.</param>
/// <param name="IsOutOfNetwork">Whether the supplier asked about is not the exclusive vendor.</param>
public sealed record VendorCheck(VendorAnswer? Answer, bool IsOutOfNetwork)
{
    /// <summary>The exclusive vendor; null for any, or where it is not known.</summary>
    public ExclusiveVendor? Vendor => Answer?.Vendor;

    internal static VendorCheck Of(CheckCircumstances circumstances, ItemFacts item, CheckNotes notes)
    {
        var (code, state, zip, day) = (item.Code, circumstances.HomeState, circumstances.HomeZip, circumstances.Day);
        if (circumstances.PlanOnDay is not { } plan)
        {
            // Medicare's own program lets members choose; of other payers nothing is known.
            return circumstances.IsMedicareFeeForService ? Any
                : Unknown(notes, $"From whom {code} may be got was not evaluated: no plan file is loaded that says so for {day:yyyy-MM-dd}.");
        }

        // Of a product that the plan is not offered as nothing is known either.
        PlanProduct? offered = circumstances.Product is { } asked && plan.Products.Contains(asked) ? asked : null;
        var possible = plan.Vendors.Where(vendor => (offered is not { } known || vendor.Products.Contains(known)) && MayServe(vendor, state, zip)).ToList();
        var candidates = possible.FindAll(vendor => vendor.Items.Contains(code, item.Family));
        foreach (var candidate in candidates)
        {
            notes.Hold(candidate.Window);
        }

        candidates.RemoveAll(candidate => !candidate.Window.Contains(day));
        if (item.Family == BenefitFamily.Unknown && candidates.Count == 0 && possible.Exists(vendor => vendor.Items.Families.Count > 0 && vendor.Window.Contains(day)))
        {
            return Unknown(
                notes, $"From whom {code} may be got depends on its family of benefits, which is not known.", item.IsRecorded ? InformationNeeded.DetailCode : null);
        }

        if (candidates.Count == 0)
        {
            return Any;
        }

        if (offered is not { } product)
        {
            return Unknown(
                notes, $"From whom {code} may be got depends on the member's product, which is {(circumstances.Product is null ? "not known" : $"none of {plan.Id}")}.");
        }

        if ((state.Length == 0 && zip.Length == 0) || IsOpen(candidates, state, zip))
        {
            return Unknown(
                notes, $"From whom {code} may be got depends on where the member lives, of which the {(state.Length == 0 ? "state" : "ZIP code")} is not known.",
                InformationNeeded.Location);
        }

        var answer = CoverageRules.Vendor(plan, new VendorQuestion(product, state, zip, code, item.Family, day, circumstances.Urgent, circumstances.Asked));
        return new VendorCheck(
            answer, answer.Vendor is { } vendor && circumstances.SupplierNpi.Length > 0 && !string.Equals(vendor.Npi, circumstances.SupplierNpi, StringComparison.Ordinal));
    }

    private static bool MayServe(ExclusiveVendor vendor, string state, string zip) =>
        (zip.Length == 0 ? vendor.ZipPrefixes.Count > 0 : vendor.ServesZip(zip)) || (state.Length == 0 ? vendor.States.Count > 0 : vendor.States.Contains(state));

    private static VendorCheck Any => new(new VendorAnswer(VendorRoute.AnyVendor, Vendor: null), IsOutOfNetwork: false);

    // ZIP codes come before states: without one a vendor of some of them may be meant, and with one that is nobody's own the state decides.
    private static bool IsOpen(IReadOnlyList<ExclusiveVendor> candidates, string state, string zip) =>
        zip.Length == 0 ? candidates.Any(vendor => vendor.ZipPrefixes.Count > 0)
        : state.Length == 0 && !candidates.Any(vendor => vendor.ServesZip(zip)) && candidates.Any(vendor => vendor.States.Count > 0);

    private static VendorCheck Unknown(CheckNotes notes, string sentence, InformationNeeded? needed = null)
    {
        notes.Missing(sentence, needed);
        return new VendorCheck(null, IsOutOfNetwork: false);
    }
}
