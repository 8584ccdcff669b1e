using System.Globalization;
using Google.Protobuf;
using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Status = Google.Rpc.Status;

namespace DmeGrpc.Server.Errors;

/// <summary>Makes the one error model, <c>google.rpc.Status</c>, from a <see cref="ServiceException"/>.</summary>
internal static class ErrorStatus
{
    /// <summary>The trailer that carries the status's bytes.</summary>
    public const string DetailsTrailer = "grpc-status-details-bin";

    /// <summary>
    /// The most bytes of a status. Statuses travel as headers, in base64 (4 bytes for 3), beside the message once more, and many clients and
    /// proxies take 8 KB of headers in all: 5,000 bytes become 6,668, and the message adds at most 900 when every byte of it is percent-encoded.
    /// </summary>
    public const int MaxBytes = 5_000;

    /// <summary>The most characters of a message. Longer ones are cut.</summary>
    public const int MaxMessageLength = 300;

    /// <summary>The most characters of a fact, which may echo what a caller sent. Longer ones are cut.</summary>
    public const int MaxFactLength = 100;

    /// <summary>The status, its violations cut to what fits; <c>violationsTotal</c> then says how many there are.</summary>
    public static Status From(ServiceException error)
    {
        var info = new ErrorInfo { Reason = ErrorReasons.NameOf(error.Reason), Domain = ErrorReasons.Domain };
        info.Metadata.Add(error.Facts.ToDictionary(fact => fact.Key, fact => ShortenedTo(MaxFactLength, fact.Value)));
        var status = new Status { Code = (int)ErrorReasons.StatusOf(error.Reason), Message = Shortened(error.Message) };
        var total = error.Violations.Count + error.BrokenRules.Count;
        if (total > 0)
        {
            info.Metadata["violationsTotal"] = total.ToString(CultureInfo.InvariantCulture);
        }

        status.Details.Add(Any.Pack(info));
        if (error.RetryAfter is { } wait)
        {
            status.Details.Add(Any.Pack(new RetryInfo { RetryDelay = Duration.FromTimeSpan(wait) }));
        }

        if (error.Violations.Count > 0)
        {
            var request = new BadRequest();
            AddFitting(request.FieldViolations, error.Violations.Select(ToEntry), MaxBytes - status.CalculateSize());
            status.Details.Add(Any.Pack(request));
        }

        if (error.BrokenRules.Count > 0)
        {
            var failure = new PreconditionFailure();
            AddFitting(failure.Violations, error.BrokenRules.Select(ToEntry), MaxBytes - status.CalculateSize());
            status.Details.Add(Any.Pack(failure));
        }

        return status;
    }

    /// <summary>The status as the exception that ends a call with it.</summary>
    public static RpcException ToRpcException(ServiceException error)
    {
        var status = From(error);
        return new RpcException(
            new Grpc.Core.Status((StatusCode)status.Code, status.Message), new Metadata { { DetailsTrailer, status.ToByteArray() } });
    }

    private static BadRequest.Types.FieldViolation ToEntry(FieldViolation violation) => new() { Field = violation.Field, Description = violation.Description };

    private static PreconditionFailure.Types.Violation ToEntry(BrokenRule rule) =>
        new() { Type = rule.Type, Subject = rule.Subject, Description = rule.Description };

    private static void AddFitting<T>(RepeatedField<T> list, IEnumerable<T> entries, int budget) where T : IMessage
    {
        // What the wrapping Any adds: its type URL of at most 51 bytes, and the tags and lengths around it.
        const int WrapperBytes = 72;
        var size = WrapperBytes;
        foreach (var entry in entries)
        {
            size += 1 + CodedOutputStream.ComputeMessageSize(entry);
            if (size > budget)
            {
                break;
            }

            list.Add(entry);
        }
    }

    private static string Shortened(string message) => ShortenedTo(MaxMessageLength, message);

    private static string ShortenedTo(int length, string text) => text.Length <= length ? text : string.Concat(text.AsSpan(0, length - 3), "...");
}
