using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Status = Google.Rpc.Status;

namespace DmeGrpc.Cli.Input;

/// <summary>Says in the service's error model that a claim cannot be read, so that one reader of results serves both.</summary>
internal static class UnreadableStatus
{
    private const string Domain = "dmegrpc";
    private const string Reason = "INVALID_REQUEST";

    public static Status Of(IEnumerable<(string Field, string Description)> violations)
    {
        var request = new BadRequest();
        request.FieldViolations.Add(violations.Select(violation =>
            new BadRequest.Types.FieldViolation { Field = violation.Field, Description = violation.Description }));
        var first = request.FieldViolations[0];
        var count = request.FieldViolations.Count.ToString(CultureInfo.InvariantCulture);
        var status = new Status
        {
            Code = (int)StatusCode.InvalidArgument,
            Message = request.FieldViolations.Count == 1
                ? $"{first.Field}: {first.Description}"
                : $"{count} violations, the first: {first.Field}: {first.Description}",
        };
        var info = new ErrorInfo { Reason = Reason, Domain = Domain };
        info.Metadata["violationsTotal"] = count;
        status.Details.Add([Any.Pack(info), Any.Pack(request)]);
        return status;
    }
}
