using System.Globalization;
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
    /// The copy of the published tables that the tests read has lost the effective dates and put others in their place, except in rows of
    /// indicator 9, which take theirs from the deletion date; so the dates of all other rows cannot be compared.
    /// </summary>
    [Fact]
    public void An_effective_date_is_left_blank_in_the_36_rows_of_each_table_for_which_no_source_gives_one()
    {
        foreach (var table in Tables)
        {
            var notCompared = table.Rows.Where(row => row.EverApplied).ToList();

            Assert.Equal((39, 36), (table.Rows.Count, notCompared.Count));
            Assert.All(notCompared, row => Assert.Equal(DateOnly.MinValue, row.Window.First));
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
            .Select(row => Row(
                row.ColumnOne.ToString(), row.ColumnTwo.ToString(), $"{row.Window.First:yyyyMMdd}", $"{row.Window.Last:yyyyMMdd}",
                ((int)row.Indicator).ToString(CultureInfo.InvariantCulture), row.Rationale))
            .Order(StringComparer.Ordinal);

    /// <summary>The third of the seven columns marks edits older than 1996; an asterisk for a deletion date is none.</summary>
    private static IEnumerable<string> Published(string files) =>
        PublishedPairEdits.BetweenCodesOf(Letters, files)
            .Select(row => Row(row[0], row[1], row[3], row[4].Replace("*", string.Empty, StringComparison.Ordinal), row[5], row[6]))
            .Order(StringComparer.Ordinal);

    private static string Row(string columnOne, string columnTwo, string effective, string deletion, string indicator, string rationale) =>
        $"{columnOne} {columnTwo} {(indicator == "9" ? effective : "not compared")} {deletion} {indicator} {rationale}";
}
