namespace DmeGrpc.Storage.Internal;

/// <summary>Units have at most three decimals; kept as whole thousandths they are exact and comparable in every database.</summary>
internal static class Thousandths
{
    private const int PerUnit = 1000;

    public static long Of(decimal units) => decimal.ToInt64(units * PerUnit);

    public static decimal ToUnits(long thousandths) => (decimal)thousandths / PerUnit;
}
