namespace DmeGrpc.Storage.Ledger;

/// <summary>What a claim is known by.</summary>
/// <param name="Submitter">Who submitted it, at most 200 characters.</param>
/// <param name="ClaimId">The submitter's id of it, at most 200 characters.</param>
public sealed record ClaimKey(string Submitter, string ClaimId);
