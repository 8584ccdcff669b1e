using System.Globalization;
using DmeGrpc.Authorizations.V1;
using Date = Google.Type.Date;

namespace DmeGrpc.Cli.Authorizations;

/// <summary>Authorizations in words.</summary>
internal static class AuthorizationText
{
    public static string Of(OverallDecision decision) => decision switch
    {
        OverallDecision.Pending => "PENDING",
        OverallDecision.Affirmed => "AFFIRMED",
        OverallDecision.PartiallyAffirmed => "PARTIALLY AFFIRMED",
        OverallDecision.NonAffirmed => "NOT AFFIRMED",
        OverallDecision.Withdrawn => "WITHDRAWN",
        _ => "UNKNOWN",
    };

    public static string Of(Decision decision) => decision switch
    {
        Decision.Pending => "PENDING",
        Decision.Affirmed => "AFFIRMED",
        Decision.NonAffirmed => "NOT AFFIRMED",
        _ => "UNKNOWN",
    };

    public static string Of(Date? date) =>
        date is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00}");

    public static string Of(double units) => units.ToString("0.###", CultureInfo.InvariantCulture);

    public static string Of(Document document) =>
        string.Create(CultureInfo.InvariantCulture, $"document {document.DocumentId}  {document.FileName}  {document.ContentType}, {document.SizeBytes} bytes, sha256 {document.Sha256}");

    /// <summary>What is known of an authorization as a whole, a line each.</summary>
    public static IEnumerable<string> FactsOf(Authorization authorization)
    {
        var plan = authorization.PlanId.Length > 0 ? $", plan {authorization.PlanId}" : string.Empty;
        yield return $"member {authorization.MemberId} ({authorization.Program}{plan}) in {authorization.State}";
        var rendering = authorization.RenderingNpi.Length > 0 ? $", rendered by {authorization.RenderingNpi}" : string.Empty;
        yield return $"supplier {authorization.SupplierNpi}, ordered by {authorization.OrderingNpi}{rendering}";
        yield return $"received {Of(authorization.ReceivedDate)}, due {Of(authorization.DueDate)}{(authorization.IsExpedited ? " (expedited)" : string.Empty)}";
        if (authorization.DiagnosisCodes.Count > 0)
        {
            yield return $"diagnoses {string.Join(' ', authorization.DiagnosisCodes)}";
        }

        if (authorization.Supersedes.Length > 0)
        {
            yield return $"asked anew for {authorization.Supersedes}";
        }
    }

    /// <summary>A line of an authorization: number, code, units, decision, used and remaining units, days, and why.</summary>
    public static string[] CellsOf(AuthorizationLine line)
    {
        var isAffirmed = line.Decision == Decision.Affirmed;
        var (code, modifiers, units) = isAffirmed
            ? (line.ProcedureCode, line.Modifiers, line.Units)
            : (line.Requested.ProcedureCode, line.Requested.Modifiers, line.Requested.Units);
        return
        [
            line.LineNumber.ToString(CultureInfo.InvariantCulture),
            string.Join(' ', modifiers.Prepend(code)),
            Of(units),
            line.ReviewAction == ReviewAction.Modified ? $"{Of(line.Decision)} (modified)" : Of(line.Decision),
            isAffirmed ? Of(line.UsedUnits) : string.Empty,
            isAffirmed ? Of(line.RemainingUnits) : string.Empty,
            isAffirmed ? $"{Of(line.FirstDay)} to {Of(line.LastDay)}" : string.Empty,
            Why(line),
        ];
    }

    private static string Why(AuthorizationLine line) => line.Missing.Count > 0
        ? $"missing: {string.Join("; ", line.Missing)}"
        : string.Join(": ", new[] { line.ReasonCode, line.Reason }.Where(text => text.Length > 0));
}
