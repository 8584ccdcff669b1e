using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// A line that repeats another in code, modifiers, dates, units and charge. The lowest line number stands, and before it a line of another claim that
/// nothing refused. Lines that say they are repeated or distinct services (76, 77, 91, 59, XE, XS, XP, XU) are not duplicates.
/// </summary>
internal static class DuplicateLineEdit
{
    private static readonly Modifier[] RepeatModifiers = [.. "76 77 91 59 XE XS XP XU".Split(' ').Select(Modifier.Parse)];

    public static void Review(ClaimReview review)
    {
        if (review.Lines.Count + review.Standing.Count < 2 || (review.Standing.Count == 0 && AreOfDifferentServices(review.Lines)))
        {
            return;
        }

        var candidates = review.Lines.Where(line => line is { Code: not null, Span: not null, Units: not null }
            && !line.Modifiers.Any(RepeatModifiers.Contains));
        var standing = review.Standing.ToLookup(Content);
        foreach (var alike in candidates.GroupBy(Content))
        {
            var stands = alike.Min(line => line.Number);
            var posted = standing[alike.Key].FirstOrDefault()?.Posted;
            foreach (var line in alike)
            {
                if (posted is not null)
                {
                    line.Findings.Add(Repeats(line, posted));
                }

                if (line.Number > stands)
                {
                    line.Findings.Add(Repeats(line, stands));
                }
            }
        }
    }

    /// <summary>Whether no two lines have code and days in common. Lines without them are left out.</summary>
    private static bool AreOfDifferentServices(List<LineReview> lines)
    {
        const int OnStack = 512;
        Span<ulong> services = lines.Count <= OnStack ? stackalloc ulong[lines.Count] : new ulong[lines.Count];
        var count = 0;
        foreach (var line in lines)
        {
            if (line is { Code: { } code, Span: { } span })
            {
                services[count++] = Packed(code, span);
            }
        }

        services = services[..count];
        services.Sort();
        for (var i = 1; i < count; i++)
        {
            if (services[i] == services[i - 1])
            {
                return false;
            }
        }

        return true;
    }

    // The code in 33 bits, the first day in 22, and in 9 how many days follow it, which are fewer than 366.
    private static ulong Packed(ProcedureCode code, ServiceSpan span) => ((ulong)code.Ordinal << 31) | ((ulong)span.From.DayNumber << 9) | (uint)(span.Days - 1);

    private static object Content(LineReview line) => (line.Code, line.Span, line.Units, line.Line.ChargeCents, AsBilled(line.Line.Modifiers));

    // Each with its length before it: an empty modifier is not none, and one with a blank in it is not two.
    private static string AsBilled(IReadOnlyList<string> modifiers) =>
        string.Concat(modifiers.Distinct().Order(StringComparer.Ordinal).Select(modifier => $"{modifier.Length}:{modifier}"));

    private static Finding Repeats(LineReview line, int stands) => Repeats(line, $"line {stands}", new DuplicateEvidence(stands));

    private static Finding Repeats(LineReview line, PostedLine posted) =>
        Repeats(line, $"line {posted.LineNumber} of claim {posted.ClaimId}", new DuplicateEvidence(0) { History = posted });

    private static Finding Repeats(LineReview line, string stands, DuplicateEvidence evidence) => new()
    {
        Edit = EditKind.Duplicate,
        Outcome = Outcome.Deny,
        Message = $"Line {line.Number} repeats {stands}: {line.Code} with the same modifiers, dates, units and charge.",
        Adjustment = new AdjustmentReason(GroupCode.OtherAdjustment, "18", "M86"),
        Evidence = evidence,
        Appealability = Appealability.CorrectAndResubmit,
        Remedies =
        [
            Remedy.Always($"Remove line {line.Number}."),
            Remedy.IfDocumented("Append 76 or 77, or RT and LT on the two lines, when the item or service was furnished twice."),
        ],
    };
}
