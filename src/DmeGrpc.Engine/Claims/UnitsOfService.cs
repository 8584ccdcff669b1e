namespace DmeGrpc.Engine.Claims;

/// <summary>The range of units of service: X12 837 SV104, at most eight digits before the point and three after it.</summary>
public static class UnitsOfService
{
    /// <summary>The most units a line may bill.</summary>
    public const int Maximum = 99_999_999;

    /// <summary>How many decimals units may have.</summary>
    public const int MaximumDecimals = 3;

    /// <summary>What a reader of an error must know.</summary>
    public const string Expectation = "more than 0, at most 99999999, at most three decimals";

    /// <summary>Reads billed units; NaN, infinities, nothing, less, too much and too many decimals are refused.</summary>
    public static bool TryRead(double billed, out decimal units)
    {
        units = 0;
        if (double.IsNaN(billed) || billed <= 0 || billed > Maximum)
        {
            return false;
        }

        // Nearly all units are whole; reading others costs ten times as much.
        if (billed == (int)billed)
        {
            units = (int)billed;
            return true;
        }

        var exact = (decimal)billed;
        if (exact == 0 || decimal.Round(exact, MaximumDecimals) != exact)
        {
            return false;
        }

        units = exact;
        return true;
    }
}
