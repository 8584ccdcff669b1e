using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.EditionFiles;
using DmeGrpc.ReferenceData.Tests.Support;

namespace DmeGrpc.ReferenceData.Tests.EditionFiles;

/// <summary>What is written is what is read, value by value, and as the rows that went in say.</summary>
public class RoundTripTests
{
    public static TheoryData<int, EditionFileStorage> Editions()
    {
        var data = new TheoryData<int, EditionFileStorage>();
        for (var seed = 0; seed < 20; seed++)
        {
            data.Add(seed, EditionFileStorage.Mapped);
            data.Add(seed, EditionFileStorage.Loaded);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Every_row_of_every_table_comes_back(int seed, EditionFileStorage storage)
    {
        var random = new RandomEdition(seed, 40 * seed);
        var read = WriteAndOpen(random.Edition, storage);

        Assert.Equal((random.Edition.Id, random.Edition.Kind, random.Edition.Label, random.Edition.Notice), (read.Id, read.Kind, read.Label, read.Notice));
        Assert.Equal(random.Edition.Index.Codes, read.Index.Codes);
        AssertSameInfos(random.Edition, read);
        AssertSameRows(random.Codes, read.Codes!.Rows);
        AssertSameRows(random.Modifiers, read.Modifiers!.Rows);
        AssertSameRows(random.Practitioner, read.PairEdits(PayerProgram.Medicare, ServiceSetting.Practitioner)!.Rows);
        AssertSameRows(random.Dme, read.PairEdits(PayerProgram.Medicaid, ServiceSetting.DmeSupplier)!.Rows);
        AssertSameRows([], read.PairEdits(PayerProgram.Medicaid, ServiceSetting.OutpatientHospital)!.Rows);
        AssertSameRows(random.Integral, read.IntegralPairs(PayerProgram.Medicare)!.Rows);
        AssertSameRows(random.Limits, read.UnitLimits(PayerProgram.Medicare, ServiceSetting.DmeSupplier)!.Rows);
        AssertSameRows(random.AddOns, read.AddOns(PayerProgram.Medicaid)!.Rows);
        AssertSameRows(random.PriorAuthorizations, read.PriorAuthorizations(PayerProgram.Medicare)!.Rows);
        AssertSameRows(random.FaceToFaceOrders, read.FaceToFaceOrders(PayerProgram.Medicare)!.Rows);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Every_row_of_tables_that_succeed_one_another_comes_back_in_its_table(int seed, EditionFileStorage storage)
    {
        var random = new RandomEdition(seed, 40 * seed);
        var read = WriteAndOpen(random.Edition, storage);

        var (before, after) = (new DateOnly(2025, 12, 31), new DateOnly(2026, 1, 1));
        Assert.Equal(
            random.Fees[0].OrderBy(row => row.Code).ThenBy(row => row.Modifier), read.Fees(PayerProgram.Medicare, before)!.Rows);
        Assert.Equal(
            random.Fees[1].OrderBy(row => row.Code).ThenBy(row => row.Modifier), read.Fees(PayerProgram.Medicare, after)!.Rows);
        Assert.Equal(random.RuralZips[0].OrderBy(row => row.Zip), read.RuralZips(PayerProgram.Medicare, before)!.Rows);
        Assert.Equal(random.RuralZips[1].OrderBy(row => row.Zip), read.RuralZips(PayerProgram.Medicare, after)!.Rows);
        Assert.Equal(random.DiagnosisCodes[0].OrderBy(row => row.Code, StringComparer.Ordinal), read.DiagnosisCodes(new DateOnly(2024, 9, 30))!.Rows);
        Assert.Equal(random.DiagnosisCodes[1].OrderBy(row => row.Code, StringComparer.Ordinal), read.DiagnosisCodes(new DateOnly(2024, 10, 1))!.Rows);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Look_ups_answer_as_a_dictionary_of_the_rows_does(int seed, EditionFileStorage storage)
    {
        var random = new RandomEdition(seed, 40 * seed);
        var read = WriteAndOpen(random.Edition, storage);
        var table = read.PairEdits(PayerProgram.Medicare, ServiceSetting.Practitioner)!;
        var pairs = random.Practitioner.ToLookup(row => (row.ColumnOne, row.ColumnTwo));
        var limits = random.Limits.ToLookup(row => row.Code);

        for (var i = 0; i < 500; i++)
        {
            var (one, two) = (random.CodeToLookUp(), random.CodeToLookUp());
            Assert.Equal(pairs[(one, two)].OrderByDescending(row => row.Window.First), table.Find(one, two));
            Assert.Equal(
                limits[one].OrderByDescending(row => row.Window.First),
                read.UnitLimits(PayerProgram.Medicare, ServiceSetting.DmeSupplier)!.Find(one).ToArray());
            Assert.Equal(
                random.Practitioner.Where(row => row.ColumnOne == one).OrderBy(row => row.ColumnTwo).ThenByDescending(row => row.Window.First),
                table.WithColumnOne(one));
            Assert.Equal(
                random.Practitioner.Where(row => row.ColumnTwo == one).OrderBy(row => row.ColumnOne).ThenByDescending(row => row.Window.First),
                table.WithColumnTwo(one));
        }
    }

    [Fact]
    public void An_edition_without_tables_comes_back()
    {
        var read = WriteAndOpen(new EditionBuilder { Id = "bare", Kind = EditionKind.Cms }.Build(), EditionFileStorage.Mapped);

        Assert.Empty(read.Tables);
        Assert.Equal(0, read.Index.Count);
        Assert.Null(read.PairEdits(PayerProgram.Medicare, ServiceSetting.Practitioner));
        Assert.Equal(0, read.Index.IdOf(ProcedureCode.Parse("E0601")));
    }

    [Fact]
    public void The_starter_edition_comes_back()
    {
        var starter = StarterEdition.Load();
        var read = WriteAndOpen(starter, EditionFileStorage.Mapped);

        AssertSameInfos(starter, read);
        Assert.Equal(starter.Notice, read.Notice);
        Assert.Equal(starter.Codes!.Rows, read.Codes!.Rows);
        Assert.Equal(starter.Modifiers!.Rows, read.Modifiers!.Rows);
        Assert.Equal(
            starter.UnitLimits(PayerProgram.Medicare, ServiceSetting.DmeSupplier)!.Rows, read.UnitLimits(PayerProgram.Medicare, ServiceSetting.DmeSupplier)!.Rows);
    }

    private static Edition WriteAndOpen(Edition edition, EditionFileStorage storage)
    {
        using var folder = new TemporaryFolder();
        EditionFile.Write(folder["a.edition"], edition, BuildRecords.Plain);
        return EditionFile.Open(folder["a.edition"], storage);
    }

    private static void AssertSameInfos(Edition written, Edition read)
    {
        static object Plain(TableInfo info) => (info.Kind, info.Program, info.Setting, info.Release, info.Span, info.Coverage, string.Join('|', info.Sources));
        Assert.Equal(written.Tables.Select(Plain), read.Tables.Select(Plain));
    }

    private static void AssertSameRows<TRow>(IEnumerable<TRow> written, IEnumerable<TRow> read) =>
        Assert.Equal(written.Select(row => row!.ToString()).Order(StringComparer.Ordinal), read.Select(row => row!.ToString()).Order(StringComparer.Ordinal));
}
