using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Errors.V1;
using DmeGrpc.Reference.V1;
using DmeGrpc.Server.Editions;
using DmeGrpc.Server.Errors;
using DmeGrpc.Server.Hosting;
using DmeGrpc.Server.Mapping;
using Grpc.Core;
using Microsoft.Extensions.Options;

namespace DmeGrpc.Server.Services.Reference;

/// <summary>dme.reference.v1.ReferenceService: shows the tables by which claims are judged.</summary>
internal sealed class ReferenceService(PublishedEditions editions, TimeProvider clock, IOptions<ServerLimits> limits)
    : DmeGrpc.Reference.V1.ReferenceService.ReferenceServiceBase
{
    private static readonly FieldPath Request = new("");

    private EditionCatalog Catalog => editions.Current ?? throw ServiceErrors.NoEdition();

    public override Task<ListEditionsResponse> ListEditions(ListEditionsRequest request, ServerCallContext context)
    {
        var state = editions.State;
        var catalog = state.Catalog ?? throw ServiceErrors.NoEdition();
        var violations = new ViolationList();
        var size = Page.ReadSize(request.PageSize, violations);
        violations.ThrowIfAny();
        // The catalogue's own order decides between those of one day.
        IReadOnlyList<LoadedEdition> newestFirst = [.. state.Editions.OrderByDescending(loaded => loaded.Edition.KnownSince)];
        var page = Page.Of(newestFirst, size, request.PageToken, $"ListEditions {new TableView(catalog, Day: null).Key}");
        return Task.FromResult(new ListEditionsResponse { Editions = { page.Items.Select(each => each.ToProto()) }, NextPageToken = page.NextToken });
    }

    public override Task<GetCodeResponse> GetCode(GetCodeRequest request, ServerCallContext context)
    {
        var catalog = Catalog;
        var violations = new ViolationList();
        var code = CodeReader.Read(request.ProcedureCode, "procedure_code", violations);
        var day = FieldReader.Date(request.ServiceDate, Request, "service_date", violations);
        var facts = new CodeFacts(TableView.Read(request.EditionId, day, catalog, violations), code);
        if (!facts.IsKnown)
        {
            throw new ServiceException(ErrorReason.UnknownCode, $"No loaded table knows {code}.")
            {
                Facts = new Dictionary<string, string> { ["procedureCode"] = code.ToString() },
            };
        }

        return Task.FromResult(new GetCodeResponse
        {
            Records = { facts.Records() },
            Validity = day is { } asked ? facts.ValidityOn(asked) : CodeValidity.Unspecified,
            UnitLimits = { facts.UnitLimits() },
        });
    }

    public override Task<ListCodeEditsResponse> ListCodeEdits(ListCodeEditsRequest request, ServerCallContext context)
    {
        var catalog = Catalog;
        var violations = new ViolationList();
        var code = CodeReader.Read(request.ProcedureCode, "procedure_code", violations);
        var (program, setting) = ReadTables(request.Program, request.Setting, violations);
        var size = Page.ReadSize(request.PageSize, violations);
        var tables = TableView.Read(request.EditionId, FieldReader.Date(request.ServiceDate, Request, "service_date", violations), catalog, violations);
        var pairs = new CodePairs(tables, program, setting).With(code);
        var page = Page.Of(pairs, size, request.PageToken, $"ListCodeEdits {tables.Key} {code} {program} {setting}");
        return Task.FromResult(new ListCodeEditsResponse { Edits = { page.Items.Select(pair => pair.Write()) }, NextPageToken = page.NextToken });
    }

    public override Task<GetCodePairEditResponse> GetCodePairEdit(GetCodePairEditRequest request, ServerCallContext context)
    {
        var catalog = Catalog;
        var violations = new ViolationList();
        var first = CodeReader.Read(request.FirstCode, "first_code", violations);
        var second = CodeReader.Read(request.SecondCode, "second_code", violations);
        if (first == second && !first.IsNone)
        {
            violations.Add("second_code", "It must be another code than first_code.");
        }

        var (program, setting) = ReadTables(request.Program, request.Setting, violations);
        var day = FieldReader.Date(request.ServiceDate, Request, "service_date", violations);
        var pairs = new CodePairs(TableView.Read(request.EditionId, day, catalog, violations), program, setting).Between(first, second);
        return Task.FromResult(new GetCodePairEditResponse
        {
            Edits = { pairs.Select(pair => pair.Write()) },
            ApplicableEdits = { pairs.Where(pair => day is { } asked && pair.EverApplies && pair.Window.Contains(asked)).Select(pair => pair.Write()) },
        });
    }

    public override Task<ListFeesResponse> ListFees(ListFeesRequest request, ServerCallContext context) =>
        Task.FromResult(new FeeList(Catalog).Answer(request));

    public override Task<ListPriorAuthorizationRequirementsResponse> ListPriorAuthorizationRequirements(
        ListPriorAuthorizationRequirementsRequest request, ServerCallContext context) =>
        Task.FromResult(new RequirementList(Catalog).Answer(request));

    public override Task<DiffEditionsResponse> DiffEditions(DiffEditionsRequest request, ServerCallContext context) =>
        Task.FromResult(new EditionDiffs(Catalog).Answer(request, context.CancellationToken));

    public override Task<DiffVerdictsResponse> DiffVerdicts(DiffVerdictsRequest request, ServerCallContext context) =>
        Task.FromResult(new EditionDiffs(Catalog).Answer(request, limits.Value, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)));

    private static (PayerProgram Program, ServiceSetting Setting) ReadTables(
        Claims.V1.Program program, Claims.V1.Setting setting, ViolationList violations) =>
        (FieldReader.IsSet(program, Request, "program", violations) ? program.ToEngine() : default,
            FieldReader.IsSet(setting, Request, "setting", violations) ? setting.ToEngine() : default);
}
