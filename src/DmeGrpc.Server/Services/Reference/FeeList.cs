using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.Reference.V1;
using DmeGrpc.Server.Errors;
using DmeGrpc.Server.Mapping;
using FeeScheduleRow = DmeGrpc.Engine.Tables.FeeScheduleRow;

namespace DmeGrpc.Server.Services.Reference;

/// <summary>Lists the rows of fee schedules that price a code.</summary>
internal sealed class FeeList(EditionCatalog catalog)
{
    private static readonly FieldPath Request = new("");

    /// <summary>One page of them.</summary>
    /// <exception cref="ServiceException">The request cannot be read.</exception>
    public ListFeesResponse Answer(ListFeesRequest request)
    {
        var violations = new ViolationList();
        var code = CodeReader.Read(request.ProcedureCode, "procedure_code", violations);
        var program = FieldReader.IsSet(request.Program, Request, "program", violations) ? request.Program.ToEngine() : default;
        var modifiers = PlaceReader.Modifiers(request.Modifiers, violations);
        var state = PlaceReader.State(request.State, violations);
        int? zip = request.HasZipCode ? PlaceReader.Zip(request.ZipCode, violations) : null;
        var day = FieldReader.Date(request.ServiceDate, Request, "service_date", violations);
        if (zip is not null && request.ServiceDate is null)
        {
            violations.Add("service_date", "It is required with zip_code: a ZIP code is rural by the quarter.");
        }

        var size = Page.ReadSize(request.PageSize, violations);
        var tables = TableView.Read(request.EditionId, day, catalog, violations);
        var place = zip is { } asked ? RuralPlace.Of(tables.Catalog, program, asked, day!.Value) : RuralPlace.Of(request.HasRural ? request.Rural : null);
        var schedules = Schedules(tables, program);
        var fees = schedules.SelectMany(schedule => RowsOf(schedule, code, modifiers)).ToList();
        var question = $"ListFees {tables.Key} {code} {program} {string.Join(' ', modifiers)},{state},{place.Area} {zip} {day:yyyy-MM-dd}";
        var page = Page.Of(fees, size, request.PageToken, question);
        return new ListFeesResponse
        {
            Fees = { page.Items.Select(fee => Write(fee, state, place.Area)) },
            Answer = fees.Count > 0 ? FeeAnswer.Priced
                : schedules.Count > 0 && schedules.TrueForAll(schedule => schedule.Info.Coverage.Includes(code)) ? FeeAnswer.NotPriced
                : FeeAnswer.NotEvaluated,
            Area = place.Area,
            RuralZip = place.Row,
            NextPageToken = page.NextToken,
        };
    }

    // The newest first, each with the days it prices.
    private static List<TablePeriod<FeeTable>> Schedules(TableView tables, PayerProgram program)
    {
        var timeline = tables.Catalog.Fees(program);
        return tables.Day is not { } day ? [.. timeline.Periods.ToArray().Reverse()] : timeline.On(day) is { } schedule ? [schedule] : [];
    }

    private static IEnumerable<(TablePeriod<FeeTable> Schedule, FeeScheduleRow Row)> RowsOf(
        TablePeriod<FeeTable> schedule, ProcedureCode code, Modifier[] modifiers) =>
        schedule.Table.Find(code).ToArray()
            .Where(row => modifiers.Length == 0 || FeeTable.IsPricedBy(row, modifiers))
            .OrderByDescending(row => modifiers.Length == 0 ? 0 : row.ModifierCount)
            .Select(row => (schedule, row));

    private static Fee Write((TablePeriod<FeeTable> Schedule, FeeScheduleRow Row) fee, string state, FeeArea area) => fee.Schedule.ToProto(
        fee.Row, state, state.Length > 0 && area is FeeArea.Rural or FeeArea.NonRural ? fee.Row.CentsPayable(state, area == FeeArea.Rural) : null);
}
