using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Coverage;

/// <summary>The items a rule of a plan is about: some codes, every code of some families, or both together.</summary>
/// <param name="Codes">The codes.</param>
/// <param name="Families">The families whose every code belongs to it.</param>
public sealed record ItemSelection(IReadOnlyList<CodeRange> Codes, IReadOnlyList<BenefitFamily> Families)
{
    /// <summary>Whether the item is one of them.</summary>
    public bool Contains(ProcedureCode code, BenefitFamily family)
    {
        for (var i = 0; i < Families.Count; i++)
        {
            if (Families[i] == family)
            {
                return true;
            }
        }

        return Names(code);
    }

    /// <summary>Whether the code itself is named, alone or in a range.</summary>
    public bool Names(ProcedureCode code)
    {
        for (var i = 0; i < Codes.Count; i++)
        {
            if (Codes[i].Contains(code))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether some item may be in both; of a family and a code nothing is known, so they are not taken to meet.</summary>
    public bool Overlaps(ItemSelection other) =>
        Families.Intersect(other.Families).Any() || Codes.Any(range => other.Codes.Any(range.Overlaps));
}
