using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Coverage;

/// <summary>What members have used of limits.</summary>
public static class LimitUse
{
    /// <summary>The units of a limit's items that suppliers were paid for, by day.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="history">The member's posted lines.</param>
    /// <param name="familyOf">The family of an item on a day.</param>
    public static IEnumerable<(DateOnly Day, decimal Units)> Of(
        ItemLimit limit, IEnumerable<PostedLine> history, Func<ProcedureCode, DateOnly, BenefitFamily> familyOf) => history
        .Where(posted => posted is { Counts: true, Setting: ServiceSetting.DmeSupplier } && limit.Items.Contains(posted.Code, familyOf(posted.Code, posted.Span.From)))
        .SelectMany(posted => ByMonth(posted.Span, posted.PaidUnits));

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
