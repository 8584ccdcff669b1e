namespace DmeGrpc.Server.Errors;

/// <summary>One rule that keeps a change from being made: a violation of <c>google.rpc.PreconditionFailure</c>.</summary>
/// <param name="Type">The rule, in capitals, such as DENIAL_IS_FINAL.</param>
/// <param name="Subject">What it is broken in, such as <c>lines/2</c>; empty for the whole.</param>
/// <param name="Description">One sentence. It repeats no identifier or free text of the request.</param>
internal sealed record BrokenRule(string Type, string Subject, string Description);
