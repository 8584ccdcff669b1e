using DmeGrpc.Claims.V1;
using DmeGrpc.Cli.Authorizations;
using DmeGrpc.Coverage.V1;
using DmeGrpc.Reference.V1;
using PaymentCategory = DmeGrpc.Reference.V1.PaymentCategory;

namespace DmeGrpc.Cli.FrontDesks;

/// <summary>Answers about codes in words.</summary>
internal static class CheckText
{
    private const string Unknown = "UNKNOWN";

    public static string Item(CodeCheck check) => string.Join(' ', check.Modifiers.Prepend(check.BillingCode));

    public static string Of(Covered covered) => covered switch
    {
        Covered.Covered => "YES",
        Covered.NotCovered => "NO",
        Covered.Conditional => "ON CONDITION",
        _ => Unknown,
    };

    public static string Of(AuthorizationNeeded needed) => needed switch
    {
        AuthorizationNeeded.NoAuth => "not needed",
        AuthorizationNeeded.AuthNeeded or AuthorizationNeeded.PerformPa => "NEEDED",
        AuthorizationNeeded.Satisfied => "satisfied",
        AuthorizationNeeded.Conditional => "ON CONDITION",
        _ => Unknown,
    };

    public static string Of(OrderRequirement order) =>
        order.NotEvaluatedReason != NotEvaluatedReason.Unspecified ? Unknown : order.WrittenOrderNeeded ? "NEEDED" : "not needed";

    public static string Of(VendorAnswer vendor) => vendor.Route switch
    {
        VendorRoute.AnyVendor => "any",
        VendorRoute.Unspecified => Unknown,
        _ => vendor.Npi,
    };

    public static string BillWith(CodeCheck check) => string.Join(" or ", check.ExpectedModifiers);

    /// <summary>What there is to say of a code, and about what.</summary>
    public static IEnumerable<(string What, string Words)> DetailsOf(CodeCheck check)
    {
        yield return ("covered", check.CoveredMessage);
        yield return ("authorization", check.Authorization.Message);
        if (check.Authorization.Needed == AuthorizationNeeded.AuthNeeded && check.Authorization.Standard is { } standard)
        {
            var expedited = check.Authorization.Expedited is { } fast ? $"; expedited in {Times(fast)}" : string.Empty;
            var criteria = check.Authorization.Criteria.Length > 0 ? $" by {check.Authorization.Criteria}" : string.Empty;
            var bearer = check.Authorization.MemberBears ? "the member" : "the supplier";
            yield return (string.Empty, $"Decided{criteria} in {Times(standard)}{expedited}. Without it {bearer} bears the cost.");
        }

        foreach (var document in check.Documents)
        {
            yield return ("document", $"{document.Title} ({Of(document.Purpose)}): {document.Why}");
        }

        yield return ("order", check.OrderRequirement.Message);
        if (VendorWords(check.Vendor) is { } vendor)
        {
            yield return ("vendor", vendor);
        }

        if (check.PaymentCategory != PaymentCategory.Unspecified || check.BenefitFamily != BenefitFamily.Unspecified)
        {
            yield return ("item", $"payment category {Word($"{check.PaymentCategory}")}, benefit family {Word($"{check.BenefitFamily}")}");
        }

        foreach (var limit in check.QuantityLimits)
        {
            var left = limit.HasLeftUnits ? $", of which {limit.LeftUnits} {(limit.LeftUnits == 1 ? "is" : "are")} left" : string.Empty;
            yield return ("quantity", $"{limit.Source}: {limit.Units} from {AuthorizationText.Of(limit.FromDate)} to {AuthorizationText.Of(limit.ThroughDate)}{left}");
        }

        foreach (var gap in check.NotEvaluated)
        {
            yield return ("unknown", gap);
        }

        if (check.InformationNeeded.Count > 0)
        {
            yield return ("needed", $"To tell more: {string.Join(", ", check.InformationNeeded.Select(Of))}.");
        }

        var through = check.ExpiresOn is { } last ? $", holds through {AuthorizationText.Of(last)}" : string.Empty;
        yield return ("assertion", $"{check.AssertionId}{through}");
    }

    private static string? VendorWords(VendorAnswer vendor) => vendor.Route switch
    {
        VendorRoute.ThroughPlan => $"The request goes to the plan, which sends it to {vendor.Name} ({vendor.Npi}).",
        VendorRoute.StraightToVendor => $"The plan's office is closed: the request goes straight to {vendor.Name} ({vendor.Npi}).",
        _ => null,
    };

    private static string Of(DocumentPurpose purpose) => purpose switch
    {
        DocumentPurpose.WithPa => "with the request",
        DocumentPurpose.WithClaim => "with the claim",
        DocumentPurpose.WithOrder => "with the order",
        _ => "to be kept",
    };

    private static string Of(InformationNeeded needed) => needed switch
    {
        InformationNeeded.Performer => "the supplier",
        InformationNeeded.Location => "the state and ZIP code of delivery",
        InformationNeeded.Timeframe => "the day of service",
        InformationNeeded.ContractWindow => "the days of the contract",
        _ => "a more specific code",
    };

    private static string Times(DecisionTimes times)
    {
        string[] limits =
        [
            .. Limit(times.BusinessDays, "business day"), .. Limit(times.CalendarDays, "calendar day"), .. Limit(times.Hours, "hour"),
        ];
        return string.Join(" or at most ", limits);
    }

    private static IEnumerable<string> Limit(uint count, string noun) => count == 0 ? [] : [$"{count} {noun}{(count == 1 ? string.Empty : "s")}"];

    private static string Word(string value) => value == nameof(PaymentCategory.Unspecified) ? "unknown" : value switch
    {
        nameof(BenefitFamily.SoftGoods) => "soft goods",
        _ => value.Length <= 3 ? value.ToUpperInvariant() : value.ToLowerInvariant(),
    };
}
