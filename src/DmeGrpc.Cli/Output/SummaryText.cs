using System.Globalization;
using DmeGrpc.Claims.V1;

namespace DmeGrpc.Cli.Output;

/// <summary>Sums results up in a sentence.</summary>
internal static class SummaryText
{
    private static readonly Disposition[] Order =
    [
        Disposition.Payable, Disposition.Adjusted, Disposition.Denied, Disposition.Rejected, Disposition.Pended, Disposition.NotEvaluated,
    ];

    /// <summary>For instance <c>14 claims, 5 of them payable; 21 lines: 9 payable, 8 denied, 4 rejected.</c></summary>
    public static string Of(Tally tally)
    {
        var lines = Order.Where(disposition => tally.LinesThatAre(disposition) > 0)
            .Select(disposition => $"{Number(tally.LinesThatAre(disposition))} {DispositionText.Of(disposition).ToLowerInvariant()}").ToList();
        var unreadable = tally.UnreadableClaims == 0 ? string.Empty : $", {Number(tally.UnreadableClaims)} unreadable";
        return $"{Count(tally.Claims, "claim")}, {Number(tally.PayableClaims)} payable{unreadable}; {Count(tally.Lines, "line")}"
            + (lines.Count == 0 ? "." : $": {string.Join(", ", lines)}.");
    }

    /// <summary>That other claims and authorizations of the member played no part.</summary>
    public static string OfClaimsJudgedAlone(Tally tally) => tally.ClaimsJudgedAlone == tally.Claims
        ? "Claims were judged alone: the member's other claims and authorizations were not consulted."
        : $"{Count(tally.ClaimsJudgedAlone, "claim")} judged alone: the member's other claims and authorizations were not consulted.";

    private static string Count(long count, string noun) => $"{Number(count)} {noun}{(count == 1 ? string.Empty : "s")}";

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
