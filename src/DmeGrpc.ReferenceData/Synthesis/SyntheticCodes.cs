using DmeGrpc.Engine.Codes;

namespace DmeGrpc.ReferenceData.Synthesis;

/// <summary>Codes of the published shapes, spread evenly over them: seven in ten of five digits, one in twenty ending in T or U, the rest HCPCS Level II.</summary>
internal static class SyntheticCodes
{
    private const string LevelTwoLetters = "ACDEGHJKLMPQRSTV";

    /// <summary>Different codes in ASCII order.</summary>
    public static ProcedureCode[] Make(int count)
    {
        var digits = count * 7 / 10;
        var lettered = count / 20;
        var levelTwo = count - digits - lettered;
        return
        [
            .. Enumerable.Range(0, digits).Select(i => $"{10_000 + (int)(90_000L * i / digits):00000}")
                .Concat(Enumerable.Range(0, lettered).Select(i => $"{(int)(10_000L * (i / 2) / ((lettered + 1) / 2)):0000}{"TU"[i % 2]}"))
                .Concat(Enumerable.Range(0, levelTwo).Select(i => LevelTwo((int)(10_000L * LevelTwoLetters.Length * i / levelTwo))))
                .Select(ProcedureCode.Parse).Order(),
        ];
    }

    private static string LevelTwo(int place) => $"{LevelTwoLetters[place / 10_000]}{place % 10_000:0000}";
}
