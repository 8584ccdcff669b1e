using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Rental;

/// <summary>Which codes are power wheelchair bases. Power operated vehicles (K0800-K0812) are not: they are inexpensive items by category.</summary>
public static class PowerWheelchairs
{
    /// <summary>The first rental month from which the rates of 15 % and 6 % apply. Source: 42 CFR 414.229.</summary>
    public static DateOnly RatesFrom { get; } = new(2011, 1, 1);

    private static readonly CodeRange[] Bases =
    [
        CodeRange.Parse("K0010-K0014"), CodeRange.Parse("K0813-K0831"), CodeRange.Parse("K0835-K0864"), CodeRange.Parse("K0868-K0891"), CodeRange.Parse("K0898"),
    ];

    private static readonly CodeRange[] ComplexRehabilitative = [CodeRange.Parse("K0835-K0843"), CodeRange.Parse("K0848-K0864")];

    // What may be fitted to a complex rehabilitative base and is bought with it. General knowledge.
    private static readonly CodeRange[] Options =
    [
        CodeRange.Parse("E0950-E1030"), CodeRange.Parse("E2201-E2398"), CodeRange.Parse("E2601-E2633"), CodeRange.Parse("K0015-K0108"), CodeRange.Parse("K0195"),
    ];

    /// <summary>Whether the code is a power wheelchair base.</summary>
    public static bool IsBase(ProcedureCode code) => Array.Exists(Bases, range => range.Contains(code));

    /// <summary>Whether it is a complex rehabilitative base, which may be bought in the first month; a standard one is rented only.</summary>
    public static bool IsComplexRehabilitative(ProcedureCode code) => Array.Exists(ComplexRehabilitative, range => range.Contains(code));

    /// <summary>Whether it is an option or accessory of wheelchairs, which is bought together with a complex rehabilitative base.</summary>
    public static bool IsOption(ProcedureCode code) => Array.Exists(Options, range => range.Contains(code));
}
