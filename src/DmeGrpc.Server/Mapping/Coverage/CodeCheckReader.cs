using DmeGrpc.Coverage.V1;
using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.CodeChecks;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.Policy;
using DmeGrpc.Server.Errors;
using DmeGrpc.Server.Mapping.Authorizations;
using DmeGrpc.Server.Plans;
using CodeQuestion = DmeGrpc.Engine.CodeChecks.CodeQuestion;
using Timestamp = Google.Protobuf.WellKnownTypes.Timestamp;

namespace DmeGrpc.Server.Mapping.Coverage;

/// <summary>Reads a question about codes.</summary>
/// <param name="request">The request.</param>
/// <param name="catalog">The editions.</param>
/// <param name="plans">The plans.</param>
/// <param name="now">The instant that stands for one that the request does not name, as does its day in UTC.</param>
internal sealed class CodeCheckReader(CheckCodesRequest request, EditionCatalog catalog, PlanCatalog plans, DateTimeOffset now)
{
    private const int MaxCodes = 100;
    private static readonly FieldPath Root = new("");

    private readonly ViolationList violations = new();

    /// <summary>The question.</summary>
    /// <exception cref="ServiceException">It cannot be read, or no plan of its id is loaded.</exception>
    public CodesAsked Read()
    {
        var member = ReadMember();
        var state = PlaceReader.State(request.ServiceState, Root, violations, "service_state");
        if (request.ServiceZip.Length > 0)
        {
            PlaceReader.Zip(request.ServiceZip, Root, "service_zip", violations);
        }

        var day = FieldReader.Date(request.ServiceDate, Root, "service_date", violations) ?? DateOnly.FromDateTime(now.UtcDateTime);
        var questions = ReadCodes();
        FieldReader.IsKnown(request.Product, Root, "product", violations);
        var supplier = ItemReader.OptionalNpi(request.SupplierNpi, "supplier_npi", violations);
        var asked = ReadInstant(request.RequestedAt);
        violations.ThrowIfAny();
        var program = request.Program.ToEngine();
        var plan = plans.Asked(program, request.PlanId);
        return new CodesAsked(questions, new CheckCircumstances
        {
            Catalog = catalog,
            Program = program,
            PlanId = string.IsNullOrWhiteSpace(request.PlanId) ? string.Empty : plan!.Id,
            Plan = plan,
            Member = member,
            Day = day,
            AskedState = state,
            AskedZip = request.ServiceZip,
            AskedProduct = request.Product.ToEngine(),
            SupplierNpi = supplier,
            Urgent = request.Urgent,
            Asked = asked,
            ItemPolicy = PublishedItemPolicy.Instance,
            EquipmentPolicy = PublishedEquipmentPolicy.Instance,
        });
    }

    // None where the request names no member.
    private MemberKey ReadMember()
    {
        if (request.MemberId.Length > 0)
        {
            return MemberReader.Key(request.Program, request.PlanId, request.MemberId, violations);
        }

        FieldReader.IsSet(request.Program, Root, "program", violations);
        KeptText.Read(request.PlanId, AuthorizationLimits.PlanIdLength, Root, "plan_id", violations);
        return default;
    }

    private IReadOnlyList<CodeQuestion> ReadCodes()
    {
        if (!CodeReader.Fit(request.Codes.Count, MaxCodes, "codes", violations))
        {
            return [];
        }

        if (request.Codes.Count == 0)
        {
            violations.Add("codes", "It is required.");
        }

        return [.. request.Codes.Select((code, i) => ReadCode(code, new FieldPath("codes", i)))];
    }

    private CodeQuestion ReadCode(DmeGrpc.Coverage.V1.CodeQuestion code, FieldPath at) => new(
        CodeReader.Read(code.ProcedureCode, at.Of("procedure_code"), violations), PlaceReader.Modifiers(code.Modifiers, at, violations));

    private DateTimeOffset ReadInstant(Timestamp? instant)
    {
        try
        {
            return instant?.ToDateTimeOffset() ?? now;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentOutOfRangeException)
        {
            violations.Add("requested_at", "It is not an instant from the year 1 to 9999.");
            return now;
        }
    }
}
