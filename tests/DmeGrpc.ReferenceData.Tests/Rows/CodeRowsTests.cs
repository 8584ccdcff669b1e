using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Tests.Support;

namespace DmeGrpc.ReferenceData.Tests.Rows;

public sealed class CodeRowsTests
{
    [Theory]
    [InlineData("e0250,,,,,", "code: 'e0250' is not a procedure code")]
    [InlineData("E025,,,,,", "code: 'E025' is not a procedure code")]
    [InlineData(" E0250,,,,,", "code: ' E0250' is not a procedure code")]
    [InlineData(",,,,,", "code: '' is not a procedure code")]
    [InlineData("E0256,,2024-13-01,,,", "effective_date: '2024-13-01' is not a date")]
    [InlineData("E0256,,2023-02-29,,,", "effective_date: '2023-02-29' is not a date")]
    [InlineData("E0256,,,20240701,,", "termination_date: '20240701' is not a date")]
    [InlineData("E0256,,2024-07-02,2024-07-01,,", "termination_date: 2024-07-01 is before effective_date, 2024-07-02.")]
    [InlineData("E0256,,,,XX,", "payment_category: 'XX' is not a payment category")]
    [InlineData("E0256,,,,cr,", "payment_category: 'cr' is not a payment category")]
    [InlineData("E0256,,,,,SHOES", "benefit_family: 'SHOES' is not a benefit family")]
    [InlineData("99213,Office visit,,,,", "short_name: the code is the AMA's and must be left without a name.")]
    [InlineData("0042T,Scan,,,,", "short_name: the code is the AMA's and must be left without a name.")]
    [InlineData("E0305,Again,1986-01-01,2020-12-31,IN,DME", "The row repeats line 4: E0305, the same days.")]
    [InlineData("E0305,Again,2020-12-31,,IN,DME", "The row's days overlap those of line 4: E0305.")]
    [InlineData("E0305,Again,,1986-01-01,IN,DME", "The row's days overlap those of line 4: E0305.")]
    public void A_faulty_row_is_refused(string row, string reason) =>
        Assert.StartsWith(reason, TestFiles.Sound().WithLines("codes.csv", row).ProblemAt("codes.csv", 5), StringComparison.Ordinal);

    [Fact]
    public void All_faults_of_a_row_are_reported()
    {
        var problems = TestFiles.Sound().WithLines("codes.csv", "E1,,x,y,z,w").Problems();

        Assert.Equal(5, problems.Count);
        Assert.All(problems, problem => Assert.Equal(("codes.csv", 5), (problem.File, problem.Line)));
    }

    [Fact]
    public void A_window_is_compared_with_every_earlier_one_and_not_only_the_last()
    {
        var files = TestFiles.Sound().WithLines(
            "codes.csv", "E0310,,2000-01-01,2010-12-31,,", "E0310,,2001-01-01,2001-12-31,,", "E0310,,2009-01-01,2009-12-31,,");

        Assert.Equal([6, 7], files.Problems().Select(problem => problem.Line));
    }

    [Fact]
    public void A_code_that_was_ended_and_taken_up_again_has_two_rows()
    {
        var codes = TestFiles.Sound().WithLines("codes.csv", "E0305,Bed side rails,2021-01-01,,IN,DME").Read().Codes!;

        Assert.Equal([5, 4], codes.Find(ProcedureCode.Parse("E0305")).ToArray().Select(row => row.Source.Line));
    }

    [Fact]
    public void Facts_that_are_not_known_may_be_left_blank()
    {
        var row = TestFiles.Sound().WithLines("codes.csv", "99213,,,,,").Read().Codes!.Find(ProcedureCode.Parse("99213"))[0];

        Assert.Equal((PaymentCategory.Unknown, BenefitFamily.Unknown, "on every date"), (row.Category, row.Family, row.Validity.ToString()));
    }

    [Theory]
    [InlineData("IN", PaymentCategory.Inexpensive)]
    [InlineData("FS", PaymentCategory.FrequentlyServiced)]
    [InlineData("CR", PaymentCategory.CappedRental)]
    [InlineData("OX", PaymentCategory.Oxygen)]
    [InlineData("PO", PaymentCategory.ProstheticOrthotic)]
    [InlineData("OS", PaymentCategory.OstomySupply)]
    [InlineData("SD", PaymentCategory.SurgicalDressing)]
    [InlineData("SU", PaymentCategory.Supply)]
    [InlineData("TE", PaymentCategory.NerveStimulator)]
    [InlineData("TS", PaymentCategory.TherapeuticShoe)]
    [InlineData("PEN", PaymentCategory.Nutrition)]
    [InlineData("SC", PaymentCategory.SplintOrCast)]
    [InlineData("IL", PaymentCategory.IntraocularLens)]
    [InlineData("LC", PaymentCategory.LymphedemaCompression)]
    [InlineData("LT", PaymentCategory.Labor)]
    public void A_payment_category_is_read_by_its_abbreviation(string abbreviation, PaymentCategory category) =>
        Assert.Equal(category, Added($"A9999,,,,{abbreviation},").Category);

    [Theory]
    [InlineData("DME", BenefitFamily.DurableEquipment)]
    [InlineData("PROSTHETIC", BenefitFamily.Prosthetic)]
    [InlineData("ORTHOTIC", BenefitFamily.Orthotic)]
    [InlineData("SOFT_GOODS", BenefitFamily.SoftGoods)]
    public void A_benefit_family_is_read_by_its_name(string name, BenefitFamily family) =>
        Assert.Equal(family, Added($"A9999,,,,,{name}").Family);

    private static CodeRecord Added(string row) =>
        TestFiles.Sound().WithLines("codes.csv", row).Read().Codes!.Find(ProcedureCode.Parse("A9999"))[0];
}
