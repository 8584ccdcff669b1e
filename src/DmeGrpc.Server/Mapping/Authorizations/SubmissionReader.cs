using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.Server.Deadlines;
using Proto = DmeGrpc.Authorizations.V1;

namespace DmeGrpc.Server.Mapping.Authorizations;

/// <summary>Reads a request for authorization.</summary>
internal sealed class SubmissionReader(Proto.SubmitAuthorizationRequest request, PayerCalendar calendar, EditionCatalog editions, ViolationList violations)
{
    private static readonly FieldPath Root = new("");
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    /// <summary>What is asked for; what cannot be read is among the violations.</summary>
    public AuthorizationRequest Read()
    {
        MemberReader.Key(request.Program, request.PlanId, request.MemberId, violations);
        var received = ReadReceived();
        return new AuthorizationRequest
        {
            Program = request.Program is Claims.V1.Program.Medicare or Claims.V1.Program.Medicaid ? request.Program.ToEngine() : default,
            PlanId = request.PlanId,
            MemberId = request.MemberId,
            ServiceState = ItemReader.State(request.State, "state", violations),
            OrderingNpi = ItemReader.RequiredNpi(request.OrderingNpi, "ordering_npi", violations),
            SupplierNpi = ItemReader.RequiredNpi(request.SupplierNpi, "supplier_npi", violations),
            RenderingNpi = ItemReader.OptionalNpi(request.RenderingNpi, "rendering_npi", violations),
            DiagnosisCodes = ItemReader.DiagnosisCodes(request.DiagnosisCodes, violations),
            Expedited = request.IsExpedited,
            ReceivedDay = received,
            ReceivedAt = calendar.ReceiptOn(received),
            Supersedes = request.Supersedes.Length == 0 ? default : ItemReader.TrackingNumber(request.Supersedes, "supersedes", violations),
            Lines = ReadLines(received),
        };
    }

    private DateOnly ReadReceived()
    {
        var today = calendar.Today;
        var day = FieldReader.Date(request.ReceivedDate, Root, "received_date", violations) ?? today;
        if (day > today)
        {
            violations.Add("received_date", "It is in the future.");
        }
        else if (day < Earliest)
        {
            violations.Add("received_date", "It is before the year 2000.");
        }
        else
        {
            return day;
        }

        return today;
    }

    private RequestedLine[] ReadLines(DateOnly received)
    {
        if (request.Lines.Count == 0)
        {
            violations.Add("lines", "It is required.");
        }

        if (!FieldReader.Fits(request.Lines.Count, AuthorizationLimits.Lines, Root, "lines", violations))
        {
            return [];
        }

        var seen = new HashSet<int>();
        return [.. request.Lines.Select((line, i) => ReadLine(line, new FieldPath("lines", i), received, seen))];
    }

    private RequestedLine ReadLine(Proto.RequestedItem line, FieldPath at, DateOnly received, HashSet<int> seen)
    {
        var code = CodeReader.Read(line.ProcedureCode, at.Of("procedure_code"), violations);
        var first = FieldReader.Date(line.FirstDay, at, "first_day", violations);
        var last = FieldReader.Date(line.LastDay, at, "last_day", violations);
        ItemReader.Days(first, last, at, violations);
        return new RequestedLine
        {
            LineNumber = ItemReader.LineNumber(line.LineNumber, at, seen, violations),
            Code = code,
            Modifiers = ItemReader.Modifiers(line.Modifiers, at, violations),
            Units = ItemReader.Units(line.Units, at, "units", violations),
            FirstDay = first,
            LastDay = last,
            Family = FamilyOf(code, received),
        };
    }

    private PriorAuthorizationFamily FamilyOf(ProcedureCode code, DateOnly received) => code.IsNone || !violations.IsEmpty
        ? PriorAuthorizationFamily.Unknown
        : ItemFamilies.Of(editions, request.Program.ToEngine(), request.PlanId, code, received);
}
