using System.Globalization;
using DmeGrpc.Coverage.V1;
using Date = Google.Type.Date;

namespace DmeGrpc.Cli.Members;

/// <summary>Members and their coverage in words.</summary>
internal static class MemberText
{
    private const decimal CentsPerDollar = 100m;

    public static string Of(Date? date) =>
        date is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00}");

    public static string Dollars(long cents) => string.Create(CultureInfo.InvariantCulture, $"${cents / CentsPerDollar:N2}");

    /// <summary>As files of members have it.</summary>
    public static string Of(Product product) => product switch
    {
        Product.Hmo => "HMO",
        Product.Ppo => "PPO",
        Product.PointOfService => "POS",
        Product.FeeForService => "FEE_FOR_SERVICE",
        _ => string.Empty,
    };

    /// <summary>A span of coverage: its days, product, state and ZIP code.</summary>
    public static string[] CellsOf(CoverageSpan span) =>
        [Of(span.FromDate), span.ThroughDate is null ? "goes on" : Of(span.ThroughDate), Of(span.Product), span.State, span.Zip];

    /// <summary>A year of benefits: its days, and what counts as of when.</summary>
    public static string[] CellsOf(YearAmounts year) =>
    [
        Of(year.FromDate), Of(year.ThroughDate), Dollars(year.DeductibleMetCents), Dollars(year.OutOfPocketMetCents),
        year.AsOf.ToDateTimeOffset().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
    ];

    public static string Of(EligibilityStatus status) => status switch
    {
        EligibilityStatus.Active => "COVERED",
        EligibilityStatus.NotYetCovered => "NOT YET COVERED",
        EligibilityStatus.Ended => "NOT COVERED",
        EligibilityStatus.NoMemberFound => "NO RECORD",
        _ => "UNKNOWN",
    };

    /// <summary>An amount and what is left of it, such as "$200.00 of $257.00 left".</summary>
    public static string Left(long? amount, long? left) => (amount, left) switch
    {
        (null, _) => "not known",
        ({ } whole, null) => $"{Dollars(whole)}; what is left is not known",
        ({ } whole, { } rest) => $"{Dollars(rest)} of {Dollars(whole)} left",
    };
}
