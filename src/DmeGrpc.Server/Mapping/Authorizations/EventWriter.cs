using DmeGrpc.Engine.Authorizations;
using Google.Protobuf.WellKnownTypes;
using Proto = DmeGrpc.Authorizations.V1;

namespace DmeGrpc.Server.Mapping.Authorizations;

/// <summary>Events as the contract shows them.</summary>
internal static class EventWriter
{
    public static Proto.AuthorizationEvent ToProto(this AuthorizationEvent happened, TrackingNumber trackingNumber)
    {
        var shown = new Proto.AuthorizationEvent
        {
            TrackingNumber = trackingNumber.ToString(),
            Sequence = (uint)happened.Number,
            OccurredAt = Timestamp.FromDateTimeOffset(happened.Stamp.At),
            Actor = happened.Stamp.Actor,
            Reason = happened.Stamp.Reason,
        };
        switch (happened.Change)
        {
            case AuthorizationSubmitted:
                // A submission alone is a whole history, so the authorization it led to needs nothing else.
                shown.Submitted = new Proto.SubmittedChange { Request = AuthorizationHistory.Replay([happened]).ToProto() };
                break;
            case LinesDecided decided:
                shown.Decided = new Proto.DecidedChange { Segments = { decided.Lines.Select(ToProto) } };
                break;
            case LinesExtended extended:
                shown.Extended = new Proto.ExtendedChange { Lines = { extended.Lines.Select(ToProto) } };
                break;
            case AuthorizationWithdrawn:
                shown.Withdrawn = new Proto.WithdrawnChange();
                break;
            case DocumentAttached attached:
                shown.DocumentAttached = new Proto.DocumentAttachedChange { Document = attached.Document.ToProto() };
                break;
            case UnitsUsed used:
                shown.UnitsUsed = new Proto.UnitsUsedChange { SubmitterId = used.Submitter, ClaimId = used.ClaimId, Lines = { used.Lines.Select(ToProto) } };
                break;
            case UnitsReturned returned:
                shown.UnitsReturned = new Proto.UnitsReturnedChange
                {
                    SubmitterId = returned.Submitter,
                    ClaimId = returned.ClaimId,
                    Lines = { returned.Lines.Select(ToProto) },
                };
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(happened));
        }

        return shown;
    }

    private static Proto.DecidedSegment ToProto(DecidedLine line) => new()
    {
        LineNumber = (uint)line.LineNumber,
        Decision = line.Segment.Decision.ToProto(),
        ProcedureCode = line.Segment.Code.ToString(),
        Modifiers = { line.Segment.Modifiers.Select(modifier => modifier.ToString()) },
        Units = (double)line.Segment.Units,
        FirstDay = line.Segment.FirstDay?.ToProto(),
        LastDay = line.Segment.LastDay?.ToProto(),
        ReasonCode = line.Segment.ReasonCode,
        Reason = line.Segment.ReasonText,
        Missing = { AuthorizationWriter.MissingOf(line.Segment) },
        DecidedDate = line.Segment.DecidedDay?.ToProto(),
    };

    private static Proto.ExtendedLine ToProto(LineExtension line)
    {
        var shown = new Proto.ExtendedLine { LineNumber = (uint)line.LineNumber, LastDay = line.LastDay?.ToProto() };
        if (line.Units is { } units)
        {
            shown.Units = (double)units;
        }

        return shown;
    }

    private static Proto.LineUnits ToProto(LineUnits line) => new() { LineNumber = (uint)line.LineNumber, Units = (double)line.Units };
}
