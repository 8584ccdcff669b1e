using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DmeGrpc.Engine.CodeChecks;

/// <summary>
/// Names answers by a hash of the question, of the editions and plan asked, and of what was answered, so that facts count as far as they bear on the
/// answer. The words of messages play no part, nor does the instant of the question, but for what it changes. The member's number goes in hashed alone.
/// </summary>
internal static class AssertionIds
{
    private const int Bytes = 16;

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public static string Of(CodeCheck check, CheckCircumstances circumstances)
    {
        var text = new StringBuilder();
        Add(text, "1", circumstances.Program, circumstances.PlanId, circumstances.Plan?.Id, circumstances.Plan?.Window, circumstances.Member);
        Add(text, circumstances.Day, circumstances.State, circumstances.HomeState, circumstances.HomeZip, circumstances.Product, circumstances.SupplierNpi, circumstances.Urgent);
        Add(text, [.. circumstances.Catalog.Editions.Select(edition => edition.Id)]);
        Add(text, [check.Question.Code, .. check.Question.Modifiers.Order()]);
        Add(text, check.Validity, check.Family, check.Category, check.Covered.Status, check.Covered.Reason, check.ExpiresOn, check.Order.IsNeeded, check.Order.Gap);
        Add(text, check.Authorization.Status, check.Authorization.Reason, check.Authorization.Rule?.Criteria, check.Authorization.Held?.Number);
        Add(text, check.Authorization.Held?.Line.RemainingUnits, check.Authorization.SatisfiedThrough, check.Authorization.MemberBears);
        Add(text, check.Vendor.Answer?.Route, check.Vendor.Vendor?.Npi, check.Vendor.IsOutOfNetwork);
        Add(text, [.. check.ExpectedModifiers]);
        Add(text, [.. check.UnitLimits.Select(limit => limit.Limit.Limit)]);
        Add(text, [.. check.Quantities.Select(quantity => $"{quantity.Source} {quantity.Limit.Units} {quantity.Days} {quantity.Left}")]);
        Add(text, [.. check.Documents.Select(document => $"{document.Title} {document.Kind} {document.Purpose}")]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))[..Bytes]);
    }

    // A length before each part keeps neighbours apart.
    private static void Add(StringBuilder text, params ReadOnlySpan<object?> parts)
    {
        foreach (var part in parts)
        {
            var words = Convert.ToString(part, CultureInfo.InvariantCulture) ?? string.Empty;
            text.Append(CultureInfo.InvariantCulture, $"{words.Length}:{words}\n");
        }

        text.Append('\n');
    }
}
