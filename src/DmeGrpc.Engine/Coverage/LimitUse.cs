using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Policy;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Coverage;

/// <summary>
/// What members have used of limits. A rented item is used once, in its first month: the months after it are no further items, and neither is its
/// maintenance. Lines that were not evaluated in some respect count like those that were payable, as they do on one claim.
/// </summary>
public static class LimitUse
{
    /// <summary>The units of a limit's items that suppliers have posted and nothing has refused, by day.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="history">The member's posted lines.</param>
    /// <param name="familyOf">The family of an item on a day.</param>
    /// <param name="rentals">The member's rentals.</param>
    public static IEnumerable<(DateOnly Day, decimal Units)> Of(
        ItemLimit limit, IEnumerable<PostedLine> history, Func<ProcedureCode, DateOnly, BenefitFamily> familyOf, RentalHistory rentals) => history
        .Where(posted => posted is { Stands: true, Setting: ServiceSetting.DmeSupplier } && limit.Items.Contains(posted.Code, familyOf(posted.Code, posted.Span.From)))
        .Where(posted => IsUse(EquipmentLine.Of(posted), rentals))
        .SelectMany(posted => ByMonth(posted.Span, posted.PaidUnits));

    /// <summary>The rentals of a member.</summary>
    /// <param name="history">The member's posted lines.</param>
    /// <param name="claim">Lines that are to be judged.</param>
    /// <param name="policy">How the payer counts rental months.</param>
    public static RentalHistory Rentals(IEnumerable<PostedLine> history, IEnumerable<EquipmentLine> claim, EquipmentPolicy policy) => RentalHistory.Of(
        [.. history.Where(posted => posted is { Stands: true, Setting: ServiceSetting.DmeSupplier }).Select(EquipmentLine.Of), .. claim], policy.Rental with { Lifetimes = policy.Lifetimes });

    /// <summary>Whether a line uses its items anew: not for a later month of rental, nor for maintenance.</summary>
    public static bool IsUse(EquipmentLine line, RentalHistory rentals) =>
        !line.Modifiers.Contains(EquipmentModifiers.Maintenance) && rentals.MonthOf(line) is null or { Number: 1 };

    /// <summary>The units of each month of a span, an equal number each but for the last ones, which have what does not divide.</summary>
    public static IEnumerable<(DateOnly Day, decimal Units)> ByMonth(ServiceSpan span, decimal units)
    {
        var months = SupplySpanEdit.MonthsOf(span);
        var whole = decimal.Floor(units);
        for (var month = 0; month < months; month++)
        {
            var share = decimal.Floor(whole * (month + 1) / months) - decimal.Floor(whole * month / months);
            yield return (span.From.AddMonths(month), month == months - 1 ? share + units - whole : share);
        }
    }
}
