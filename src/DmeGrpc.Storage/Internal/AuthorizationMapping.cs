using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Storage.Model;

namespace DmeGrpc.Storage.Internal;

/// <summary>Between an authorization and its rows.</summary>
internal static class AuthorizationMapping
{
    public static Authorization ToDomain(this AuthorizationRow row, IEnumerable<DocumentRow> documents)
    {
        var lines = row.Lines.OrderBy(line => line.LineNumber).Select(LineMapping.ToDomain).ToArray();
        return new Authorization
        {
            TrackingNumber = TrackingNumber.Parse(row.TrackingNumber),
            MemberKey = MemberKey.FromStored(row.MemberKey),
            Request = ToRequest(row, lines),
            Due = new DecisionDeadline(row.DueDay, row.DueInstant is { } instant ? Instants.ToOffset(instant) : null),
            Lines = lines,
            Documents = [.. documents.OrderBy(document => document.EventNumber).Select(ToInfo)],
            IsWithdrawn = row.IsWithdrawn,
            Revision = row.Revision,
            LastEventNumber = row.LastEventNumber,
            SubmittedAt = Instants.ToOffset(row.SubmittedAt),
            UpdatedAt = Instants.ToOffset(row.UpdatedAt),
        };
    }

    public static DocumentInfo ToInfo(this DocumentRow row) => new(row.DocumentId, row.FileName, row.ContentType, row.Length, row.Sha256);

    public static AuthorizationRow ToNewRow(this Authorization authorization)
    {
        var request = authorization.Request;
        var row = new AuthorizationRow
        {
            MemberKey = authorization.MemberKey.ToString(),
            TrackingNumber = authorization.TrackingNumber.ToString(),
            Program = (int)request.Program,
            PlanId = request.PlanId,
            MemberId = request.MemberId,
            ServiceState = request.ServiceState,
            OrderingNpi = request.OrderingNpi,
            SupplierNpi = request.SupplierNpi,
            RenderingNpi = request.RenderingNpi,
            DiagnosisCodes = Codes.Join(request.DiagnosisCodes),
            IsExpedited = request.Expedited,
            ReceivedAt = request.ReceivedAt.UtcDateTime,
            ReceivedDay = request.ReceivedDay,
            Supersedes = request.Supersedes.IsNone ? null : request.Supersedes.ToString(),
            DueDay = authorization.Due.Day,
            DueInstant = authorization.Due.Instant?.UtcDateTime,
            SubmittedAt = authorization.SubmittedAt.UtcDateTime,
            Lines = [.. authorization.Lines.Select(line => line.ToNewRow(authorization))],
        };
        authorization.CopyTo(row);
        return row;
    }

    /// <summary>Writes what can change into rows that were read. Units used are changed by their own statement alone.</summary>
    public static void CopyTo(this Authorization authorization, AuthorizationRow row)
    {
        row.IsWithdrawn = authorization.IsWithdrawn;
        row.Revision = authorization.Revision;
        row.LastEventNumber = authorization.LastEventNumber;
        row.UpdatedAt = authorization.UpdatedAt.UtcDateTime;
        foreach (var line in row.Lines)
        {
            authorization.FindLine(line.LineNumber)!.Segment.CopyTo(line);
            line.IsWithdrawn = authorization.IsWithdrawn;
        }
    }

    private static AuthorizationRequest ToRequest(AuthorizationRow row, AuthorizationLine[] lines) => new()
    {
        Program = (PayerProgram)row.Program,
        PlanId = row.PlanId,
        MemberId = row.MemberId,
        ServiceState = row.ServiceState,
        OrderingNpi = row.OrderingNpi,
        SupplierNpi = row.SupplierNpi,
        RenderingNpi = row.RenderingNpi,
        DiagnosisCodes = Codes.Split(row.DiagnosisCodes),
        Expedited = row.IsExpedited,
        ReceivedAt = Instants.ToOffset(row.ReceivedAt),
        ReceivedDay = row.ReceivedDay,
        Supersedes = row.Supersedes is { } former ? TrackingNumber.Parse(former) : default,
        Lines = Array.ConvertAll(lines, line => line.Requested),
    };
}
