using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.Reference.V1;
using DmeGrpc.Server.Errors;
using DmeGrpc.Server.Mapping;
using FaceToFaceOrder = DmeGrpc.Engine.Tables.FaceToFaceOrder;
using PriorAuthorizationRequirement = DmeGrpc.Engine.Tables.PriorAuthorizationRequirement;

namespace DmeGrpc.Server.Services.Reference;

/// <summary>Lists what must be there before items are delivered.</summary>
internal sealed class RequirementList(EditionCatalog catalog)
{
    private static readonly FieldPath Request = new("");

    /// <summary>One page of it.</summary>
    /// <exception cref="ServiceException">The request cannot be read.</exception>
    public ListPriorAuthorizationRequirementsResponse Answer(ListPriorAuthorizationRequirementsRequest request)
    {
        var violations = new ViolationList();
        var program = FieldReader.IsSet(request.Program, Request, "program", violations) ? request.Program.ToEngine() : default;
        var code = request.ProcedureCode.Length > 0 ? CodeReader.Read(request.ProcedureCode, "procedure_code", violations) : default;
        var state = PlaceReader.State(request.State, violations);
        var day = FieldReader.Date(request.DeliveryDate, Request, "delivery_date", violations);
        var size = Page.ReadSize(request.PageSize, violations);
        var tables = TableView.Read(request.EditionId, day, catalog, violations);
        var (required, orders) = (tables.Of(tables.Catalog.PriorAuthorizations(program)), tables.Of(tables.Catalog.FaceToFaceOrders(program)));
        var phases = Rows(required?.Table.Rows, code, row => row.Code).Where(row => Concerns(row, state, day)).ToLookup(row => row.Code);
        var orderRows = Rows(orders?.Table.Rows, code, row => row.Code).Where(row => day is not { } asked || row.Window.Contains(asked)).ToLookup(row => row.Code);
        var codes = phases.Select(group => group.Key).Union(orderRows.Select(group => group.Key)).Order().ToList();
        var question = $"ListPriorAuthorizationRequirements {tables.Key} {program} {code},{state},{day:yyyy-MM-dd}";
        var page = Page.Of(codes, size, request.PageToken, question);
        var response = new ListPriorAuthorizationRequirementsResponse
        {
            Items = { page.Items.Select(item => Write(item, phases[item], required, orderRows[item], orders)) },
            NextPageToken = page.NextToken,
        };
        if (!code.IsNone && day is { } delivery)
        {
            response.PriorAuthorization = Whether(required?.Table, code, state, delivery);
            response.FaceToFaceOrder = Whether(orders?.Table, code, delivery);
        }

        return response;
    }

    private static IEnumerable<TRow> Rows<TRow>(IReadOnlyList<TRow>? rows, ProcedureCode code, Func<TRow, ProcedureCode> codeOf) =>
        (rows ?? []).Where(row => code.IsNone || codeOf(row) == code);

    private static bool Concerns(PriorAuthorizationRequirement row, string state, DateOnly? day) =>
        (state.Length == 0 || row.States.Count == 0 || row.States.Contains(state)) && (day is not { } asked || row.Window.Contains(asked));

    private static RequirementAnswer Whether(PriorAuthorizationTable? table, ProcedureCode code, string state, DateOnly day)
    {
        if (table?.Find(code, state, day) is not null)
        {
            return RequirementAnswer.Required;
        }

        var dependsOnState = state.Length == 0 && table is not null && table.Find(code).ToArray().Any(row => row.Window.Contains(day));
        return dependsOnState ? RequirementAnswer.NotEvaluated : Absent(table?.Info, code, day);
    }

    // A list tells of no day before the first of its rows, whatever its table says: earlier lists are not in it.
    private static RequirementAnswer Whether(FaceToFaceTable? table, ProcedureCode code, DateOnly day) =>
        table?.Find(code, day) is not null ? RequirementAnswer.Required
        : table?.Rows.Any(row => row.Window.First <= day) == true ? Absent(table.Info, code, day)
        : RequirementAnswer.NotEvaluated;

    private static RequirementAnswer Absent(TableInfo? table, ProcedureCode code, DateOnly day) =>
        table is not null && table.Coverage.Includes(code) && table.Span.Contains(day) && !table.Coverage.IsOlderThan(new ServiceSpan(day, day)) ? RequirementAnswer.NotRequired : RequirementAnswer.NotEvaluated;

    private static DeliveryRequirements Write(
        ProcedureCode code, IEnumerable<PriorAuthorizationRequirement> phases, TablePeriod<PriorAuthorizationTable>? required,
        IEnumerable<FaceToFaceOrder> orderRows, TablePeriod<FaceToFaceTable>? orders) => new()
        {
            ProcedureCode = code.ToString(),
            PriorAuthorizations = { phases.Select(row => row.ToProto(required!.Info, required.Edition)) },
            FaceToFaceOrders = { orderRows.Select(row => row.ToProto(orders!.Info, orders.Edition)) },
        };
}
