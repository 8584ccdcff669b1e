using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Policy;

/// <summary>Diagnoses of which an item needs one. Of several rows for an item any will do.</summary>
/// <param name="Codes">The items.</param>
/// <param name="Diagnoses">ICD-10-CM codes without the point, or what they begin with: E11 stands for every code of type 2 diabetes.</param>
/// <param name="IsComplete">Whether these are all that the policy accepts.</param>
/// <param name="Row">The row that says so.</param>
public sealed record RequiredDiagnosis(CodeRange Codes, IReadOnlyList<string> Diagnoses, bool IsComplete, PolicyRow Row)
{
    /// <summary>Whether the diagnosis, with or without the point, is one of them.</summary>
    public bool Accepts(string diagnosis)
    {
        var plain = diagnosis.Replace(".", string.Empty, StringComparison.Ordinal);
        return Diagnoses.Any(required => plain.StartsWith(required, StringComparison.Ordinal));
    }
}
