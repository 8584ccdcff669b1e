namespace DmeGrpc.Engine.Money;

/// <summary>A share of an amount, exact to a hundredth of a percent: 20 % is 2,000 basis points.</summary>
/// <param name="BasisPoints">0 to <see cref="Whole"/>.</param>
public readonly record struct Rate(int BasisPoints)
{
    /// <summary>100 %.</summary>
    public const int Whole = 10_000;

    /// <summary>The share of an amount in cents, half a cent rounded up: 20 % of $0.13 are 2.6 cents, so 3.</summary>
    public long Of(long cents) => Amounts.Quotient(cents * BasisPoints, Whole);

    /// <summary>As a percentage: "20%", "7.5%".</summary>
    public override string ToString() => $"{BasisPoints / 100m:0.##}%";
}
