using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Policy;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// Supplies that are billed for the days they last have a last day, and last no longer than their policy allows: three months of diabetic supplies.
/// Source: the DME MACs' billing instructions, named in the policy's rows.
/// </summary>
internal static class SupplySpanEdit
{
    public static void Review(ClaimReview review)
    {
        if (!EquipmentScope.Applies(review.Claim) || review.Context.ItemPolicy.SpannedSupplies.Count == 0)
        {
            return;
        }

        foreach (var line in review.Lines)
        {
            if (line is { Code: { } code, Span: { } span } && review.Context.ItemPolicy.Spanned(code, span.From) is { } supply)
            {
                Judge(line, span, supply);
            }
        }
    }

    /// <summary>
    /// The calendar months a span takes up, a part of one counted whole: 1 January to 31 March are three, to 1 April four. From 30 November three months last to
    /// the end of February, which has no 30th.
    /// </summary>
    public static int MonthsOf(ServiceSpan span)
    {
        var months = 1;
        while (((span.From.Year * 12) + span.From.Month - 1 + months) / 12 <= 9999 && After(span.From, months) <= span.Through)
        {
            months++;
        }

        return months;
    }

    private static DateOnly After(DateOnly first, int months) => first.AddMonths(months) is var next && next.Day < first.Day ? next.AddDays(1) : next;

    private static void Judge(LineReview line, ServiceSpan span, SpannedSupply supply)
    {
        if (span.Days == 1 && (line.Units ?? 0) > supply.UnitsOfOneDay)
        {
            line.Findings.Add(Rejections.Of(
                new StructureEvidence("through_date", Given(line), $"the last day that the supplies last, at most {supply.MaximumMonths} months after the first"),
                $"{line.Code} on line {line.Number} has no span of days: it is billed from the first to the last day that the supplies last ({supply.Row.Source}).",
                "M59", "187", "Give the first and the last day that the supplies last."));
        }
        else if (MonthsOf(span) is var months && months > supply.MaximumMonths)
        {
            line.Findings.Add(Rejections.Of(
                new StructureEvidence("through_date", Given(line), $"at most {supply.MaximumMonths} months after the first day"),
                $"{line.Code} on line {line.Number} spans {span}, more than the {supply.MaximumMonths} months that may be supplied at once ({supply.Row.Source}).",
                "M59", "187", $"Bill at most {supply.MaximumMonths} months, and the rest when it is supplied."));
        }
        else if (months > 1 && line.Line.Narrative.Length == 0)
        {
            line.Findings.Add(new Finding
            {
                Edit = EditKind.ClaimStructure,
                Outcome = Outcome.Advisory,
                Message = $"{line.Code} on line {line.Number} is supplied for {months} months, and the line's narrative does not say so.",
                Evidence = new StructureEvidence("narrative", string.Empty, "how many months are supplied"),
                Remedies = [Remedy.Always($"Say in the narrative that {months} months were supplied.")],
            });
        }
    }

    private static string Given(LineReview line) => line.Line.ThroughDate is { } through ? $"{through:yyyy-MM-dd}" : string.Empty;
}
