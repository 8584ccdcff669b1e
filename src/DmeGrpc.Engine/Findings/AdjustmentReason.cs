namespace DmeGrpc.Engine.Findings;

/// <summary>
/// The codes a remittance would carry: group code, claim adjustment reason code and remark codes. Codes only; their texts are X12's.
/// </summary>
/// <param name="Group">Who bears the adjustment.</param>
/// <param name="Carc">Claim adjustment reason code; empty for none.</param>
/// <param name="Rarcs">Remittance advice remark codes.</param>
public sealed record AdjustmentReason(GroupCode Group, string Carc, params IReadOnlyList<string> Rarcs)
{
    /// <summary>Nothing is adjusted.</summary>
    public static AdjustmentReason None { get; } = new(GroupCode.None, string.Empty);

    /// <summary>A reason whose cost the supplier bears.</summary>
    public static AdjustmentReason Contractual(string carc, params IReadOnlyList<string> rarcs) =>
        new(GroupCode.ContractualObligation, carc, rarcs);
}
