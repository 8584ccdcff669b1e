namespace DmeGrpc.ReferenceData.Plans;

/// <summary>One thing that is wrong with a plan file.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line, from 1; 0 for the file as a whole.</param>
/// <param name="Path">The value, as $.costShare.coinsurance[1].rate; $ for the whole.</param>
/// <param name="Reason">What is wrong, in plain words.</param>
public sealed record PlanProblem(string File, int Line, string Path, string Reason)
{
    /// <summary>"plan.json:12: $.vendors[0].npi: reason".</summary>
    public override string ToString() => Line == 0 ? $"{File}: {Path}: {Reason}" : $"{File}:{Line}: {Path}: {Reason}";
}
