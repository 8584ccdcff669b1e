using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Tests.Support;

namespace DmeGrpc.ReferenceData.Tests.Rows;

/// <summary>fees.csv, rural_zips.csv, prior_authorizations.csv and face_to_face_orders.csv.</summary>
public sealed class PaymentRowsTests
{
    [Theory]
    [InlineData("MEDICARE,2026-01-01,E0271,nu,,D,IN,,,", "modifier: 'nu' is not a modifier")]
    [InlineData("MEDICARE,2026-01-01,E0271,NU,K,D,IN,,,", "second_modifier: 'K' is not a modifier")]
    [InlineData("MEDICARE,2026-01-01,E0271,RR,,X,IN,,,", "jurisdiction: 'X' is not a jurisdiction")]
    [InlineData("MEDICARE,2026-01-01,E0271,RR,,D,ZZ,,,", "payment_category: 'ZZ' is not a payment category")]
    [InlineData("MEDICARE,2026-01-01,E0271,RR,,D,IN,1.234,,", "ceiling: '1.234' is not an amount of dollars and cents")]
    [InlineData("MEDICARE,2026-01-01,E0271,RR,,D,IN,,-1,", "floor: '-1' is not an amount of dollars and cents")]
    [InlineData("MEDICARE,2026-01-01,E0271,RR,,D,IN,,,PA 1.00", "fees: 'PA 1.00' is not a state with its non-rural and its rural fee")]
    [InlineData("MEDICARE,2026-01-01,E0271,RR,,D,IN,,,ZZ 1.00 -", "fees: 'ZZ' is no postal code.")]
    [InlineData("MEDICARE,2026-01-01,E0271,RR,,D,IN,,,PA 1.00 -; PA 2.00 -", "fees: PA is there twice.")]
    [InlineData("MEDICARE,2026-01-01,E0271,RR,,D,IN,,,PA 0 -", "fees: '0' is not an amount of dollars and cents above 0.")]
    [InlineData("MEDICARE,2026-01-01,E0271,RR,,D,IN,,,PA 99999999 -", "fees: '99999999' is not an amount")]
    [InlineData("MEDICARE,,E0271,RR,,D,IN,,,", "effective_date: it is blank.")]
    [InlineData("MEDICARE,2026-04-01,E0271,RR,,D,IN,,,", "edition.json does not list the table of this row's program and effective date.")]
    [InlineData("MEDICAID,2026-01-01,E0271,RR,,D,IN,,,", "edition.json does not list the table of this row's program and effective date.")]
    [InlineData("MEDICARE,2026-01-01,E0271,NU,,D,IN,,,PA 7.00 -", "The row repeats line 3:")]
    public void A_faulty_fee_is_refused(string row, string reason) =>
        Assert.StartsWith(reason, TestFiles.Sound().WithLines("fees.csv", row).ProblemAt("fees.csv", 4), StringComparison.Ordinal);

    [Theory]
    [InlineData("MEDICARE,2026-01-01,1223,MA,", "zip_code: '1223' is not a ZIP code of five digits.")]
    [InlineData("MEDICARE,2026-01-01,00000,MA,", "zip_code: '00000' is not a ZIP code of five digits.")]
    [InlineData("MEDICARE,2026-01-01,0122A,MA,", "zip_code: '0122A' is not a ZIP code of five digits.")]
    [InlineData("MEDICARE,2026-01-01,01224,MX,", "state: 'MX' is no postal code.")]
    [InlineData("MEDICARE,2026-01-01,01223,MA,", "The row repeats line 2:")]
    [InlineData("MEDICARE,2025-01-01,01223,MA,", "edition.json does not list the table of this row's program and effective date.")]
    public void A_faulty_ZIP_code_is_refused(string row, string reason) =>
        Assert.StartsWith(reason, TestFiles.Sound().WithLines("rural_zips.csv", row).ProblemAt("rural_zips.csv", 4), StringComparison.Ordinal);

    [Theory]
    [InlineData("MEDICARE,L1834,0,ALL,ORTHOSIS,2022-04-13,", "phase: the first phase is 1.")]
    [InlineData("MEDICARE,L1834,1,,ORTHOSIS,2022-04-13,", "states: '' is neither ALL nor postal codes")]
    [InlineData("MEDICARE,L1834,1,CA;NY,ORTHOSIS,2022-04-13,", "states: 'CA;NY' is neither ALL nor postal codes")]
    [InlineData("MEDICARE,L1834,1,ALL,BRACE,2022-04-13,", "family: 'BRACE' is not a family of prior-authorized items")]
    [InlineData("MEDICARE,L1833,1,PA,ORTHOSIS,2023-04-13,", "The row's days overlap those of line 2:")]
    [InlineData("MEDICAID,L1834,1,ALL,ORTHOSIS,2022-04-13,", "edition.json does not list the table of this row's program and setting.")]
    public void A_faulty_requirement_is_refused(string row, string reason) => Assert.StartsWith(
        reason, TestFiles.Sound().WithLines("prior_authorizations.csv", row).ProblemAt("prior_authorizations.csv", 4), StringComparison.Ordinal);

    [Theory]
    [InlineData("MEDICARE,K004,2026-10-28,", "code: 'K004' is not a procedure code")]
    [InlineData("MEDICARE,K0004,2027-01-01,", "The row's days overlap those of line 2:")]
    public void A_faulty_order_is_refused(string row, string reason) => Assert.StartsWith(
        reason, TestFiles.Sound().WithLines("face_to_face_orders.csv", row).ProblemAt("face_to_face_orders.csv", 3), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"release\": \"R\", \"effectiveDate\": \"2025-04-01\"", "\"release\": \"R\"", 13, "The property effectiveDate is missing.")]
    [InlineData("\"effectiveDate\": \"2025-04-01\"", "\"effectiveDate\": \"April\"", 13, "effectiveDate: 'April' is not a date of the form 2024-07-01.")]
    [InlineData("\"endDate\": \"2026-03-31\"", "\"endDate\": \"2025-12-31\"", 15, "endDate: 2025-12-31 is before effectiveDate, 2026-01-01.")]
    [InlineData("\"effectiveDate\": \"2025-04-01\"", "\"effectiveDate\": \"2026-01-01\"", 14, "The table is listed twice.")]
    [InlineData("\"table\": \"CODES\",", "\"table\": \"CODES\", \"endDate\": \"2026-01-01\",", 6, "This table's rows have their own days; it must have no endDate.")]
    public void A_faulty_span_of_a_table_is_refused(string old, string with, int line, string reason) => Assert.Contains(
        TestFiles.Sound().Replacing("edition.json", old, with).Problems(),
        problem => (problem.File, problem.Line, problem.Reason) == ("edition.json", line, reason));

    [Fact]
    public void Each_schedule_has_its_rows_and_the_states_they_have_fees_for()
    {
        var edition = TestFiles.Sound().Read();
        var (april, january) = (edition.Fees(PayerProgram.Medicare, new DateOnly(2025, 12, 31))!.Rows[0], edition.Fees(PayerProgram.Medicare, new DateOnly(2026, 1, 1))!.Rows[0]);

        Assert.Equal((10_000, 15_050, null), (april.Cents("PA", rural: false), april.Cents("PA", rural: true), april.Cents("AK", rural: false)));
        Assert.Equal((10_150, 15_200, 20_517), (january.Cents("PA", rural: false), january.Cents("PA", rural: true), january.Cents("AK", rural: false)));
        Assert.Equal((2, 3), (april.Source.Line, january.Source.Line));
    }

    [Fact]
    public void ZIP_codes_answer_for_the_days_of_their_table()
    {
        var edition = TestFiles.Sound().Read();

        Assert.True(edition.RuralZips(PayerProgram.Medicare, new DateOnly(2026, 3, 31))!.Find(1223)!.Value.IsRural);
        Assert.Equal("Dallas  TX CBA", edition.RuralZips(PayerProgram.Medicare, new DateOnly(2026, 3, 31))!.Find(75001)!.Value.FormerBiddingArea);
        Assert.Null(edition.RuralZips(PayerProgram.Medicare, new DateOnly(2026, 4, 1)));
    }

    [Fact]
    public void An_item_that_needs_authorization_keeps_its_family_and_states()
    {
        var row = TestFiles.Sound().Read().PriorAuthorizations(PayerProgram.Medicare)!.Find(ProcedureCode.Parse("L1833"), "NY", new DateOnly(2022, 5, 1))!.Value;

        Assert.Equal((1, PriorAuthorizationFamily.Orthosis, "CA NY", 2), (row.Phase, row.Family, row.States.ToString(), row.Source.Line));
    }
}
