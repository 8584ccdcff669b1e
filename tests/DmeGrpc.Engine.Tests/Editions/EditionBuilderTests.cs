using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Editions;

public sealed class EditionBuilderTests
{
    private static readonly DateOnly First = new(2020, 1, 1);
    private static readonly DateOnly Last = new(2020, 12, 31);

    [Fact]
    public void Build_refuses_two_pair_rows_for_one_day() =>
        Assert.Throws<InvalidDataException>(() => TestEditions.Practitioner().Pair("10001", "10002", 1, First, Last).Pair("10001", "10002", 0, Last).Build());

    [Fact]
    public void Build_takes_a_pair_row_of_indicator_9_inside_another_window() =>
        TestEditions.Practitioner().Pair("10001", "10002", 1, First, Last).Pair("10001", "10002", 9, Last, Last).Build();

    [Fact]
    public void Build_takes_pair_rows_in_both_directions() =>
        TestEditions.Practitioner().Pair("10001", "10002", 1, First, Last).Pair("10002", "10001", 1, First, Last).Build();

    [Fact]
    public void Build_refuses_two_limits_for_one_day() =>
        Assert.Throws<InvalidDataException>(() => TestEditions.Supplier().Limit("E0601", 1, 3, First, Last).Limit("E0601", 2, 3, Last).Build());

    [Fact]
    public void Build_refuses_two_periods_of_a_code_for_one_day() =>
        Assert.Throws<InvalidDataException>(() => TestEditions.Supplier().Code("E0601", First, Last).Code("E0601", Last).Build());

    [Fact]
    public void Build_refuses_two_integral_rows_for_one_day() =>
        Assert.Throws<InvalidDataException>(() => TestEditions.Supplier().Includes("E0250", "E0271").Includes("E0250", "E0271").Build());

    [Fact]
    public void Build_refuses_two_rows_for_one_modifier() => Assert.Throws<ArgumentException>(() =>
        TestEditions.Supplier().Modifiers(("RR", EffectiveWindow.Always), ("RR", EffectiveWindow.Always)).Build());

    [Fact]
    public void Tables_come_in_a_fixed_order() => Assert.Equal(
        [TableKind.Codes, TableKind.Modifiers, TableKind.PairEdits, TableKind.IntegralPairs, TableKind.UnitLimits, TableKind.AddOnCodes, TableKind.PriorAuthorizations],
        TestEditions.Supplier().Build().Tables.Select(table => table.Kind));

    [Fact]
    public void A_table_is_found_by_its_program_and_setting_alone()
    {
        var edition = TestEditions.Supplier().Limit("E0601", 1, 3).Build();

        Assert.NotNull(edition.UnitLimits(PayerProgram.Medicare, ServiceSetting.DmeSupplier));
        Assert.Null(edition.UnitLimits(PayerProgram.Medicare, ServiceSetting.Practitioner));
        Assert.Null(edition.UnitLimits(PayerProgram.Medicaid, ServiceSetting.DmeSupplier));
        Assert.Null(edition.PairEdits(PayerProgram.Medicaid, ServiceSetting.DmeSupplier));
        Assert.Null(edition.AddOns(PayerProgram.Medicaid));
        Assert.Null(edition.IntegralPairs(PayerProgram.Medicaid));
    }

    [Fact]
    public void A_table_must_name_its_program_and_setting()
    {
        var info = new TableInfo(TableKind.UnitLimits, PayerProgram.Medicare, null, "test", TableCoverage.Complete, []);
        var builder = new EditionBuilder { Id = "test", Kind = EditionKind.Synthetic };

        Assert.Throws<ArgumentException>(() => builder.WithUnitLimits(info, []));
        Assert.Throws<ArgumentException>(() => builder.WithPairEdits(info, []));
        Assert.Throws<ArgumentException>(() => builder.WithAddOns(info with { Program = null }, []));
        Assert.Throws<ArgumentException>(() => builder.WithIntegralPairs(info with { Program = null }, []));
    }

    [Fact]
    public void An_edition_without_tables_judges_nothing_and_promises_nothing()
    {
        var edition = new EditionBuilder { Id = "empty", Kind = EditionKind.Synthetic }.Build();

        var verdict = TestClaims.Supplier().Line("E0601", 1, "RR").JudgedBy(edition);

        Assert.Equal(Engine.Findings.Disposition.NotEvaluated, verdict.Disposition);
        Assert.Empty(verdict.Consulted.Single().Tables);
        Assert.Empty(edition.Tables);
    }

    [Fact]
    public void A_verdict_names_its_edition_and_the_tables_it_looked_into()
    {
        var edition = TestEditions.Supplier().Codes("E0601").Build();

        var verdict = TestClaims.Supplier().Line("E0601", 1, "RR").JudgedBy(edition);

        Assert.Same(edition, verdict.Consulted.Single().Edition);
        Assert.Equal(
            [TableKind.Codes, TableKind.Modifiers, TableKind.UnitLimits, TableKind.AddOnCodes, TableKind.PriorAuthorizations],
            verdict.Consulted.Single().Tables.Select(table => table.Kind));
    }
}
