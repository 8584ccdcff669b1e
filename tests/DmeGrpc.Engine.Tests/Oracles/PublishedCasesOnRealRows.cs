using System.Globalization;
using System.IO.Compression;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Oracles;

/// <summary>Published cases again, with the row as it stands in the real CMS table. Effective dates of the pair files are not CMS's.</summary>
public sealed class PublishedCasesOnRealRows
{
    [SharedDataFact]
    public void P01_to_P07_and_P09_hold_for_the_rows_of_the_outpatient_hospital_table()
    {
        var panel = PairRow("ccioph-v302r0-f1.zip", "0002M", "80047");
        var bilirubin = PairRow("ccioph-v302r0-f1.zip", "0002M", "82247");
        Assert.Equal((0, 1), (panel.Indicator, bilirubin.Indicator));
        var edition = TestEditions.Hospital()
            .Pair("0002M", "80047", panel.Indicator, panel.First, panel.Last).Pair("0002M", "82247", bilirubin.Indicator, bilirubin.First, bilirubin.Last)
            .Build();

        Disposition Of(string columnTwo, string modifiers) =>
            TestClaims.Hospital().On(2026, 1, 15).Line(columnTwo, 1, modifiers).Line("0002M").JudgedBy(edition).DispositionOf(1);

        Assert.Equal(Disposition.Denied, Of("80047", string.Empty));
        Assert.Equal(Disposition.Denied, Of("80047", "59"));
        Assert.All(["", "22", "76", "77"], modifiers => Assert.Equal(Disposition.Denied, Of("82247", modifiers)));
        Assert.Equal(Disposition.Payable, Of("82247", "59"));
    }

    [SharedDataFact]
    public void P12_holds_for_the_row_of_the_practitioner_table()
    {
        var row = PairRow("ccipra-v302r0-f4.zip", "99215", "0469T");

        var verdict = TestClaims.Practitioner().Line("99215").Line("0469T")
            .JudgedBy(TestEditions.Practitioner().Pair("99215", "0469T", row.Indicator, row.First, row.Last));

        Assert.Equal([Disposition.Payable, Disposition.Denied], verdict.DispositionsByNumber());
    }

    [SharedDataFact]
    public void M07_holds_for_the_row_of_the_practitioner_table()
    {
        var fields = File.ReadLines(Path.Combine(RepositoryFiles.SharedData, "ncci_mue", "mue_PractitionerServices_2024Q3.tidy.csv"))
            .First(line => line.StartsWith("64721,", StringComparison.Ordinal)).Split(',');
        var edition = TestEditions.Practitioner().Limit("64721", Number(fields[1]), Number(fields[2])).Build();

        Assert.Equal(Disposition.Denied, TestClaims.Practitioner().Line("64721", 2).JudgedBy(edition).DispositionOf(1));
        Assert.Equal(Disposition.Payable, TestClaims.Practitioner().Line("64721", 1, "50").JudgedBy(edition).DispositionOf(1));
    }

    [SharedDataFact]
    public void M08_holds_for_the_row_of_the_supplier_table()
    {
        var fields = File.ReadLines(Path.Combine(RepositoryFiles.SharedData, "ncci_mue", "mue_DMESupplierServices_2024Q3.tidy.csv"))
            .First(line => line.StartsWith("B4035,", StringComparison.Ordinal)).Split(',');
        var edition = TestEditions.Supplier().Limit("B4035", Number(fields[1]), Number(fields[2])).Build();

        Assert.Equal(Disposition.Payable, TestClaims.Supplier().On(2024, 1, 1).Line("B4035", 31, days: 31).JudgedBy(edition).DispositionOf(1));
        Assert.Equal(Disposition.Denied, TestClaims.Supplier().On(2024, 1, 1).Line("B4035", 31).JudgedBy(edition).DispositionOf(1));
    }

    /// <summary>The newest row of a pair; the rows of a file are sorted by column one.</summary>
    private static (DateOnly First, DateOnly? Last, int Indicator) PairRow(string file, string columnOne, string columnTwo)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(RepositoryFiles.SharedData, "ncci_ptp", file));
        using var reader = new StreamReader(zip.Entries.Single().Open());
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith($"{columnOne}\t{columnTwo}\t", StringComparison.Ordinal))
            {
                var fields = line.Split('\t');
                return (Date(fields[3]), fields[4] == "*" ? null : Date(fields[4]), Number(fields[5]));
            }
        }

        throw new InvalidDataException($"{file} has no row {columnOne} {columnTwo}.");
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
