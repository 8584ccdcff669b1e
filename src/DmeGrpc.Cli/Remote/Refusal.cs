using DmeGrpc.Cli.Terminal;
using Google.Rpc;
using Grpc.Core;
using Status = Google.Rpc.Status;

namespace DmeGrpc.Cli.Remote;

/// <summary>A service's no to one request, as against a call that did not come through.</summary>
internal static class Refusal
{
    private const string Details = "grpc-status-details-bin";

    /// <summary>Whether a failed call is an answer to what was asked. All others are failures of the command.</summary>
    public static bool IsAnswer(RpcException exception) => exception.StatusCode is StatusCode.InvalidArgument or StatusCode.NotFound or StatusCode.AlreadyExists
        or StatusCode.Aborted or StatusCode.FailedPrecondition or StatusCode.ResourceExhausted;

    /// <summary>Tells a no, with all that is wrong, a line each.</summary>
    /// <param name="subject">What was asked, such as a file and line.</param>
    /// <param name="exception">The answer.</param>
    /// <param name="console">Where to.</param>
    public static async Task TellAsync(string subject, RpcException exception, CommandConsole console)
    {
        var status = StatusOf(exception);
        var reason = status?.Details.FirstOrDefault(detail => detail.Is(ErrorInfo.Descriptor))?.Unpack<ErrorInfo>().Reason;
        var problems = status is null ? [] : ProblemsOf(status).ToList();
        await console.ComplainAsync($"{subject}: refused{(reason is null ? string.Empty : $" ({reason})")}: {exception.Status.Detail}");
        foreach (var problem in problems.Skip(problems.Count > 1 ? 0 : 1))
        {
            await console.ComplainAsync($"  {problem}");
        }
    }

    private static IEnumerable<string> ProblemsOf(Status status)
    {
        foreach (var detail in status.Details)
        {
            if (detail.TryUnpack<BadRequest>(out var request))
            {
                foreach (var violation in request.FieldViolations)
                {
                    yield return $"{violation.Field}: {violation.Description}";
                }
            }

            if (detail.TryUnpack<PreconditionFailure>(out var failure))
            {
                foreach (var violation in failure.Violations)
                {
                    yield return violation.Subject.Length == 0 ? violation.Description : $"{violation.Subject}: {violation.Description}";
                }
            }
        }
    }

    private static Status? StatusOf(RpcException exception) =>
        exception.Trailers.GetValueBytes(Details) is { } bytes ? Status.Parser.ParseFrom(bytes) : null;
}
