namespace DmeGrpc.Server.Errors;

/// <summary>One thing that makes a request unreadable.</summary>
/// <param name="Field">The path from the request, such as <c>claim.lines[2].from_date</c>.</param>
/// <param name="Description">One sentence that says what is wrong. It goes into logs, so it repeats no identifier or free text of the claim.</param>
internal sealed record FieldViolation(string Field, string Description);
