using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Rental;

/// <summary>
/// Which codes of the oxygen category are equipment, rented with RR. The others are contents, stands and regulators, whose fees need no
/// modifier. Source: the rows with modifier RR in the DMEPOS fee schedule of January 2026.
/// </summary>
public static class OxygenEquipment
{
    /// <summary>The last month that is paid in a period of continuous use. Source: 42 CFR 414.226(f).</summary>
    public const int LastMonth = 36;

    private static readonly CodeRange[] Equipment =
    [
        CodeRange.Parse("E0424"), CodeRange.Parse("E0431"), CodeRange.Parse("E0433-E0434"), CodeRange.Parse("E0439"), CodeRange.Parse("E1390-E1392"),
        CodeRange.Parse("E1405-E1406"), CodeRange.Parse("K0738"),
    ];

    /// <summary>Whether the code is oxygen equipment.</summary>
    public static bool Contains(ProcedureCode code) => Array.Exists(Equipment, range => range.Contains(code));
}
