using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using Google.Protobuf.WellKnownTypes;
using Proto = DmeGrpc.Authorizations.V1;

namespace DmeGrpc.Server.Mapping.Authorizations;

/// <summary>Authorizations as the contract shows them.</summary>
internal static class AuthorizationWriter
{
    public static Proto.Authorization ToProto(this Authorization authorization)
    {
        var request = authorization.Request;
        return new Proto.Authorization
        {
            TrackingNumber = authorization.TrackingNumber.ToString(),
            Etag = Etag.Of(authorization),
            Program = ((PayerProgram?)request.Program).ToProto(),
            PlanId = request.PlanId,
            MemberId = request.MemberId,
            SupplierNpi = request.SupplierNpi,
            OrderingNpi = request.OrderingNpi,
            RenderingNpi = request.RenderingNpi,
            State = request.ServiceState,
            DiagnosisCodes = { request.DiagnosisCodes },
            IsExpedited = request.Expedited,
            ReceivedDate = request.ReceivedDay.ToProto(),
            DueDate = authorization.Due.Day.ToProto(),
            DueAt = authorization.Due.Instant is { } instant ? Timestamp.FromDateTimeOffset(instant) : null,
            ReviewAction = authorization.Action.ToProto(),
            OverallDecision = authorization.Decision.ToProto(),
            Lines = { authorization.Lines.Select(line => ToProto(authorization, line)) },
            Documents = { authorization.Documents.Select(ToProto) },
            Supersedes = request.Supersedes.ToString(),
            SubmittedAt = Timestamp.FromDateTimeOffset(authorization.SubmittedAt),
            UpdatedAt = Timestamp.FromDateTimeOffset(authorization.UpdatedAt),
            IsWithdrawn = authorization.IsWithdrawn,
        };
    }

    public static Proto.Document ToProto(this DocumentInfo document) => new()
    {
        DocumentId = document.DocumentId.ToString(),
        FileName = document.FileName,
        ContentType = document.ContentType,
        SizeBytes = document.Length,
        Sha256 = document.Sha256,
    };

    /// <summary>What is missing, one thing each.</summary>
    public static string[] MissingOf(LineSegment segment) => segment.Missing.Split(DecisionReader.MissingSeparator, StringSplitOptions.RemoveEmptyEntries);

    private static Proto.AuthorizationLine ToProto(Authorization authorization, AuthorizationLine line)
    {
        var segment = line.Segment;
        var shown = new Proto.AuthorizationLine
        {
            LineNumber = (uint)line.LineNumber,
            Requested = ToProto(line.Requested),
            Decision = segment.Decision.ToProto(),
            ReviewAction = authorization.ActionOf(line).ToProto(),
            UsedUnits = (double)line.UsedUnits,
            RemainingUnits = authorization.IsWithdrawn ? 0 : (double)line.RemainingUnits,
            ReasonCode = segment.ReasonCode,
            Reason = segment.ReasonText,
            Missing = { MissingOf(segment) },
            Family = line.Requested.Family.ToProto(),
            DecidedDate = segment.DecidedDay?.ToProto(),
        };
        if (segment.Decision == SegmentDecision.Affirmed)
        {
            shown.ProcedureCode = segment.Code.ToString();
            shown.Modifiers.Add(segment.Modifiers.Select(modifier => modifier.ToString()));
            shown.Units = (double)segment.Units;
            shown.FirstDay = segment.FirstDay?.ToProto();
            shown.LastDay = segment.LastDay?.ToProto();
        }

        return shown;
    }

    private static Proto.RequestedItem ToProto(RequestedLine line) => new()
    {
        LineNumber = (uint)line.LineNumber,
        ProcedureCode = line.Code.ToString(),
        Modifiers = { line.Modifiers.Select(modifier => modifier.ToString()) },
        Units = (double)line.Units,
        FirstDay = line.FirstDay?.ToProto(),
        LastDay = line.LastDay?.ToProto(),
    };
}
