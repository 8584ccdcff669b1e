using DmeGrpc.Server.Errors;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Status = Google.Rpc.Status;

namespace DmeGrpc.Server.Tests.Support;

/// <summary>Reads the error model out of failed calls.</summary>
internal static class ErrorAssert
{
    /// <summary>The status that the details trailer carries, after checking that it is the call's own.</summary>
    public static Status StatusOf(RpcException exception)
    {
        var bytes = exception.Trailers.GetValueBytes(ErrorStatus.DetailsTrailer);
        Assert.True(bytes is not null, $"no details beside {exception.Status}");
        var status = Status.Parser.ParseFrom(bytes);
        Assert.Equal((int)exception.StatusCode, status.Code);
        Assert.Equal(exception.Status.Detail, status.Message);
        return status;
    }

    /// <summary>The one ErrorInfo of a status.</summary>
    public static ErrorInfo InfoOf(Status status) => Assert.Single(Details<ErrorInfo>(status));

    /// <summary>The violations that a status lists, as "path: description".</summary>
    public static IReadOnlyList<string> ViolationsOf(Status status) =>
        [.. Details<BadRequest>(status).SelectMany(request => request.FieldViolations).Select(violation => $"{violation.Field}: {violation.Description}")];

    /// <summary>The broken rules that a status lists, as "TYPE subject".</summary>
    public static IReadOnlyList<string> BrokenRulesOf(Status status) =>
        [.. Details<PreconditionFailure>(status).SelectMany(failure => failure.Violations).Select(rule => $"{rule.Type} {rule.Subject}")];

    /// <summary>How long a status says to wait.</summary>
    public static TimeSpan RetryDelayOf(Status status) => Assert.Single(Details<RetryInfo>(status)).RetryDelay.ToTimeSpan();

    /// <summary>That a call ends with a status and a reason in the service's error model.</summary>
    public static async Task<Status> FailsAsync(StatusCode code, string reason, Func<Task> call)
    {
        var exception = await Assert.ThrowsAnyAsync<RpcException>(call);
        Assert.True(exception.StatusCode == code, exception.ToString());
        var status = StatusOf(exception);
        var info = InfoOf(status);
        Assert.Equal(reason, info.Reason);
        Assert.Equal("dmegrpc", info.Domain);
        return status;
    }

    private static IEnumerable<T> Details<T>(Status status) where T : Google.Protobuf.IMessage, new() =>
        status.Details.Where(detail => detail.Is(new T().Descriptor)).Select(detail => detail.Unpack<T>());
}
