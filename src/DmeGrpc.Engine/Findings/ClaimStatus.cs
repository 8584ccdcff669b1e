namespace DmeGrpc.Engine.Findings;

/// <summary>
/// The codes of a front-end rejection (X12 277CA): category and status. Kept apart from adjustment codes, which belong to adjudication.
/// </summary>
/// <param name="Category">Claim status category, such as A7.</param>
/// <param name="Code">Claim status code, such as 507.</param>
public sealed record ClaimStatus(string Category, string Code);
