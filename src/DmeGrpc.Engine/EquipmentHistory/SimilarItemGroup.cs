using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.EquipmentHistory;

/// <summary>Items of which a member is paid only one in a useful lifetime.</summary>
/// <param name="Id">The group's name in files, such as HOSPITAL_BED.</param>
/// <param name="Name">What it holds, in plain words.</param>
/// <param name="Codes">Its codes.</param>
public sealed record SimilarItemGroup(string Id, string Name, IReadOnlyList<CodeRange> Codes)
{
    /// <summary>Whether the code is in it.</summary>
    public bool Contains(ProcedureCode code) => Codes.Any(range => range.Contains(code));
}
