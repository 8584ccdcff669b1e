using DmeGrpc.Engine.Authorizations;

namespace DmeGrpc.Engine.Findings;

/// <summary>The verdict on one line.</summary>
/// <param name="LineNumber">The submitter's number for the line.</param>
/// <param name="Disposition">The gravest of its own findings and the claim's.</param>
/// <param name="Findings">All findings of this line, the primary one first.</param>
/// <param name="PayableUnits">Units left payable where a limit cut them back; null where nothing was cut and where nothing is payable.</param>
public sealed record LineVerdict(int LineNumber, Disposition Disposition, IReadOnlyList<Finding> Findings, decimal? PayableUnits = null)
{
    /// <summary>What a line that nothing refuses uses of an authorization once the claim is posted; null for nothing.</summary>
    public AuthorizationUse? Use { get; init; }

    /// <summary>What is allowed and what the member owes; null for a line that is not payable, and outside the setting of DME suppliers.</summary>
    public LineCostShare? CostShare { get; init; }
}
