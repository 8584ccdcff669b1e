using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Policy;

namespace DmeGrpc.Engine.EquipmentHistory;

/// <summary>Items of which a member is paid only one in a useful lifetime.</summary>
/// <param name="Id">The group's name in files, such as HOSPITAL_BED.</param>
/// <param name="Name">What it holds, in plain words.</param>
/// <param name="Codes">Its codes.</param>
public sealed record SimilarItemGroup(string Id, string Name, IReadOnlyList<CodeRange> Codes)
{
    /// <summary>Whether the code is in it.</summary>
    public bool Contains(ProcedureCode code)
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

    /// <summary>The row of each range of codes, in their order; empty where no file gave them.</summary>
    public IReadOnlyList<PolicyRow> Rows { get; init; } = [];

    /// <summary>The row that puts the code into the group; null where no file did.</summary>
    public PolicyRow? RowOf(ProcedureCode code)
    {
        for (var i = 0; i < Rows.Count; i++)
        {
            if (Codes[i].Contains(code))
            {
                return Rows[i];
            }
        }

        return null;
    }
}
