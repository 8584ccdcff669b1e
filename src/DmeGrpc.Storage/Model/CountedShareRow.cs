namespace DmeGrpc.Storage.Model;

/// <summary>What a payer has counted towards a member's deductible and maximum in a year of benefits, up to an instant. Amounts are US cents.</summary>
internal sealed class CountedShareRow
{
    public required string MemberKey { get; set; }

    public DateOnly FirstDay { get; set; }

    public DateOnly LastDay { get; set; }

    public long DeductibleMetCents { get; set; }

    public long OutOfPocketMetCents { get; set; }

    public DateTime AsOf { get; set; }
}
