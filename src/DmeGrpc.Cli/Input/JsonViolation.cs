namespace DmeGrpc.Cli.Input;

/// <summary>One thing in a JSON value that keeps it from being a claim.</summary>
/// <param name="Field">The path from the request, such as <c>claim.lines[2].units</c>, with the names of the protos.</param>
/// <param name="Line">The line within the value, from 0.</param>
/// <param name="Description">What is wrong, in one sentence.</param>
internal sealed record JsonViolation(string Field, int Line, string Description);
