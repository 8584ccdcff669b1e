using Google.Rpc;

namespace DmeGrpc.Cli.Output;

/// <summary>Puts into words why a claim could not be read.</summary>
internal static class ProblemText
{
    /// <summary>Everything that is wrong, or the error's own word where it lists nothing.</summary>
    public static IEnumerable<string> Of(Status error) => error.Details
        .Where(detail => detail.Is(BadRequest.Descriptor))
        .SelectMany(detail => detail.Unpack<BadRequest>().FieldViolations)
        .Select(violation => $"{violation.Field}: {violation.Description}")
        .DefaultIfEmpty(error.Message);
}
