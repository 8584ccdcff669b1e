namespace DmeGrpc.Engine.Money;

/// <summary>Amounts of money are whole US cents. A fraction of a cent is rounded once, half a cent up.</summary>
public static class Amounts
{
    /// <summary>The largest amount that is reckoned with: a billion dollars. Keeps every sum and product exact.</summary>
    public const long MaxCents = 100_000_000_000;

    /// <summary>Refuses an amount that is negative or above <see cref="MaxCents"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is.</exception>
    internal static void Check(long cents, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cents, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cents, MaxCents, name);
    }

    /// <summary>The quotient of two amounts that are not negative, half a cent rounded up.</summary>
    internal static long Quotient(long numerator, long denominator) => ((numerator * 2) + denominator) / (denominator * 2);
}
