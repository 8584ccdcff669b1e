using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>The line has a first day of service, not in the future, and its last day is not before it.</summary>
internal static class LineDatesEdit
{
    /// <summary>No supply, rental or service is billed for more than a year on one line.</summary>
    public const int MaximumDays = 366;

    public static void Review(ClaimReview review)
    {
        foreach (var line in review.Lines)
        {
            if (line.Line.FromDate is { } from)
            {
                ReviewFrom(review, line, from);
                ReviewThrough(line, from, line.Line.ThroughDate ?? from);
            }
            else
            {
                line.Findings.Add(Rejections.Of(
                    new StructureEvidence("from_date", string.Empty, "the first day of service"), "The first date of service is missing.", "M52", "187",
                    "Give the first date of service."));
            }
        }
    }

    private static void ReviewFrom(ClaimReview review, LineReview line, DateOnly from)
    {
        var received = review.Claim.ReceivedDate;
        if (from <= received)
        {
            return;
        }

        line.Findings.Add(Rejections.Of(
            new StructureEvidence("from_date", $"{from:yyyy-MM-dd}", $"not after {received:yyyy-MM-dd}, the day the claim is received"),
            $"The date of service {from:yyyy-MM-dd} is after {received:yyyy-MM-dd}, the day the claim is received.", "M52", "187",
            "Bill on or after the date of service.") with
        {
            Adjustment = AdjustmentReason.Contractual("110", "M52"),
        });
    }

    private static void ReviewThrough(LineReview line, DateOnly from, DateOnly through)
    {
        if (through < from)
        {
            line.Findings.Add(Rejections.Of(
                Evidence(from, through), $"The last date of service {through:yyyy-MM-dd} is before the first, {from:yyyy-MM-dd}.", "M59", "187",
                "Correct the dates of service."));
        }
        else if (new ServiceSpan(from, through).Days is var days and > MaximumDays)
        {
            line.Findings.Add(Rejections.Of(
                Evidence(from, through), $"The line spans {days} days; at most {MaximumDays} may be billed on one line.", "M59", "187",
                "Split the line into periods of service."));
        }
    }

    private static StructureEvidence Evidence(DateOnly from, DateOnly through) =>
        new("through_date", $"{through:yyyy-MM-dd}", $"from {from:yyyy-MM-dd}, at most {MaximumDays} days");
}
