using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>The first and the last date of the calendar are faulty dates of service at most, never an exception.</summary>
public sealed class CalendarEndTests
{
    [Theory]
    [InlineData(ExcessUnitRule.DenyAll)]
    [InlineData(ExcessUnitRule.CutBack)]
    public void Validate_judges_units_on_the_last_date_of_the_calendar(ExcessUnitRule excess)
    {
        var verdict = On(DateOnly.MaxValue, DateOnly.MaxValue).With(claim => claim with { ReceivedDate = DateOnly.MaxValue })
            .JudgedBy(TestEditions.Supplier().Limit("E0601", 1, 3), new EditPolicy { ExcessUnits = excess });

        Assert.Equal(excess == ExcessUnitRule.DenyAll ? Disposition.Denied : Disposition.Adjusted, verdict.DispositionOf(1));
    }

    [Fact]
    public void Validate_judges_units_on_the_first_date_of_the_calendar()
    {
        var verdict = On(DateOnly.MinValue, DateOnly.MinValue).JudgedBy(TestEditions.Supplier().Limit("E0601", 1, 3));

        Assert.Equal(Disposition.Denied, verdict.DispositionOf(1));
    }

    [Fact]
    public void Validate_rejects_a_line_from_the_first_to_the_last_date_of_the_calendar()
    {
        var verdict = On(DateOnly.MinValue, DateOnly.MaxValue).JudgedBy(TestEditions.Supplier().Limit("E0601", 1, 3));

        Assert.Equal("The line spans 3652059 days; at most 366 may be billed on one line.", verdict.OnlyFinding(1).Message);
    }

    private static ClaimBuilder On(DateOnly from, DateOnly through) => TestClaims.Supplier().Line(new ClaimLine
    {
        LineNumber = 1,
        ProcedureCode = "E0601",
        Units = 2,
        FromDate = from,
        ThroughDate = through,
    });
}
