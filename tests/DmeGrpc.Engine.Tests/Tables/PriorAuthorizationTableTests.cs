using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Tests.Tables;

public class PriorAuthorizationTableTests
{
    private static readonly ProcedureCode Brace = ProcedureCode.Parse("L1832");
    private static readonly ProcedureCode Removed = ProcedureCode.Parse("L1833");

    private static readonly PriorAuthorizationTable Table = Build(
        Row(Brace, 1, "2022-04-13", null, "NY IL FL CA"), Row(Brace, 2, "2022-10-10", null, ""),
        Row(Removed, 1, "2022-04-13", "2024-08-11", "NY IL FL CA"), Row(Removed, 2, "2022-10-10", "2024-08-11", ""), Row(Removed, 1, "2026-10-28", null, ""));

    [Theory]
    [InlineData("L1832", "CA", "2022-04-12", 0)]
    [InlineData("L1832", "CA", "2022-04-13", 1)]
    [InlineData("L1832", "PA", "2022-04-13", 0)]
    [InlineData("L1832", "PA", "2022-10-10", 2)]
    [InlineData("L1832", "", "2022-04-13", 0)]
    [InlineData("L1832", "", "2022-10-10", 2)]
    [InlineData("L1833", "CA", "2024-08-11", 2)]
    [InlineData("L1833", "CA", "2024-08-12", 0)]
    [InlineData("L1833", "PA", "2026-10-28", 1)]
    [InlineData("E0601", "PA", "2026-10-28", 0)]
    public void An_item_needs_authorization_by_code_state_and_day(string code, string state, string day, int phase) => Assert.Equal(
        phase, Table.Find(ProcedureCode.Parse(code), state, DateOnly.Parse(day))?.Phase ?? 0);

    [Fact]
    public void One_phase_with_two_rows_for_a_day_is_refused() => Assert.Throws<InvalidDataException>(() =>
        new EditionBuilder { Id = "twice", Kind = EditionKind.Cms }
            .WithPriorAuthorizations(Info, [Row(Brace, 1, "2022-04-13", null, "NY"), Row(Brace, 1, "2023-04-13", null, "PA")]).Build());

    private static TableInfo Info => new(TableKind.PriorAuthorizations, PayerProgram.Medicare, Setting: null, "2026", TableCoverage.Complete, []);

    private static PriorAuthorizationTable Build(params PriorAuthorizationRequirement[] rows) => new(Info, new CodeIndex([Brace, Removed]), rows);

    private static PriorAuthorizationRequirement Row(ProcedureCode code, int phase, string first, string? last, string states) => new(
        code, phase, new EffectiveWindow(DateOnly.Parse(first), last is null ? null : DateOnly.Parse(last)),
        StateSet.Of(states.Split(' ', StringSplitOptions.RemoveEmptyEntries)), PriorAuthorizationFamily.Orthosis, default);
}
