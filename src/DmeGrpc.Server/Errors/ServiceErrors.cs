using System.Globalization;
using DmeGrpc.Errors.V1;

namespace DmeGrpc.Server.Errors;

/// <summary>The errors that more than one place raises, worded once.</summary>
internal static class ServiceErrors
{
    public static ServiceException InvalidRequest(IReadOnlyList<FieldViolation> violations) =>
        new(ErrorReason.InvalidRequest, Summary(violations)) { Violations = violations };

    public static ServiceException MalformedMessage() =>
        new(ErrorReason.MalformedMessage, "The bytes received are not this method's protobuf message.");

    public static ServiceException MessageTooLarge(int maxBytes) =>
        new(ErrorReason.MessageTooLarge, string.Create(CultureInfo.InvariantCulture, $"The message is larger than {maxBytes} bytes."))
        {
            Facts = new Dictionary<string, string> { ["maxBytes"] = maxBytes.ToString(CultureInfo.InvariantCulture) },
        };

    public static ServiceException Unimplemented() =>
        new(ErrorReason.Unimplemented, "The server has no such service or method, or does not know the message's compression.");

    public static ServiceException DeadlineExceeded() => new(ErrorReason.DeadlineExceeded, "The call's deadline passed.");

    public static ServiceException Cancelled() => new(ErrorReason.Cancelled, "The caller gave the call up.");

    public static ServiceException ShuttingDown() => new(ErrorReason.ShuttingDown, "The server is shutting down. Ask again.");

    public static ServiceException NoEdition() =>
        new(ErrorReason.NoEdition, "No edition is loaded yet. Wait until grpc.health.v1.Health says SERVING.");

    public static ServiceException NoStore() => new(ErrorReason.NoStore, "The server runs without a store of authorizations and claims.");

    public static ServiceException StoreUnavailable(TimeSpan retryAfter) =>
        new(ErrorReason.StoreUnavailable, "The store cannot answer now. Repeat the call.") { RetryAfter = retryAfter };

    public static ServiceException Internal() => new(ErrorReason.Internal, "The server failed to answer. The fault is in the server.");

    private static string Summary(IReadOnlyList<FieldViolation> violations) => violations.Count == 1
        ? $"{violations[0].Field}: {violations[0].Description}"
        : string.Create(CultureInfo.InvariantCulture, $"{violations.Count} violations, the first: {violations[0].Field}: {violations[0].Description}");
}
