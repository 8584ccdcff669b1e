using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.TestSupport;

namespace DmeGrpc.ReferenceData.Tests.Facts;

public sealed class PairEditFactsTests
{
    private const string Letters = "ABEKL";

    private static readonly Edition Starter = StarterEdition.Load();

    [SharedDataFact]
    public void The_practitioner_table_holds_every_published_row_between_its_letters() =>
        Assert.Equal(Published("ccipra"), Ours(ServiceSetting.Practitioner));

    [SharedDataFact]
    public void The_outpatient_hospital_table_holds_every_published_row_between_its_letters() =>
        Assert.Equal(Published("ccioph"), Ours(ServiceSetting.OutpatientHospital));

    /// <summary>
    /// The copy of the published tables that the tests read had lost these dates too, so nothing can be compared: what stands in
    /// both is the first day of NCCI. Rows of indicator 9 take theirs from the deletion date.
    /// </summary>
    [Fact]
    public void An_effective_date_that_no_source_gives_is_the_first_day_of_NCCI()
    {
        foreach (var table in Tables)
        {
            var notCompared = table.Rows.Where(row => row.EverApplied).ToList();

            Assert.Equal((39, 36), (table.Rows.Count, notCompared.Count));
            Assert.All(notCompared, row => Assert.Equal(new DateOnly(1996, 1, 1), row.Window.First));
            Assert.All(table.Rows.Except(notCompared), row => Assert.Equal(row.Window.First, row.Window.Last));
        }
    }

    [Fact]
    public void Each_table_is_complete_for_its_letters_and_24_of_its_rows_are_in_force() =>
        Assert.All(Tables, table =>
        {
            Assert.Equal(Letters, table.Info.Coverage.CompleteForFirstCharacters);
            Assert.Equal(24, table.Rows.Count(row => row.Window.Last is null));
        });

    private static IEnumerable<PairEditTable> Tables =>
    [
        Starter.PairEdits(PayerProgram.Medicare, ServiceSetting.Practitioner)!, Starter.PairEdits(PayerProgram.Medicare, ServiceSetting.OutpatientHospital)!,
    ];

    private static IEnumerable<string> Ours(ServiceSetting setting) =>
        Starter.PairEdits(PayerProgram.Medicare, setting)!.Rows
            .Select(row => $"{row.ColumnOne} {row.ColumnTwo} {row.Window.First:yyyyMMdd} {row.Window.Last:yyyyMMdd} {(int)row.Indicator} {row.Rationale}")
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Published(string files) =>
        PublishedPairEdits.BetweenCodesOf(Letters, files)
            .Select(row => $"{row[0]} {row[1]} {row[3]} {row[4].Replace("*", string.Empty, StringComparison.Ordinal)} {row[5]} {row[6]}")
            .Order(StringComparer.Ordinal);
}
