using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Money;

namespace DmeGrpc.Engine.Tests.Coverage;

public sealed class AccumulatorRulesTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly DateTimeOffset AsOf = new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly MemberEnrollment Enrollment = new()
    {
        Spans = [],
        Counted = [new CountedShare(new EffectiveWindow(new DateOnly(2025, 7, 1), new DateOnly(2026, 6, 30)), new Accumulators(1_000, 2_000), AsOf)],
    };

    [Fact]
    public void Shares_of_the_year_that_were_posted_later_come_on_top() => Assert.Equal(
        new Accumulators(1_011, 2_077),
        AccumulatorRules.MetOn(
            Enrollment,
            [
                Line(new DateOnly(2025, 7, 1), AsOf.AddTicks(1), new MemberShare(500, 1, 2, 4)),
                // After the day asked about, but of the year.
                Line(new DateOnly(2026, 6, 30), postedAt: null, new MemberShare(500, 10, 20, 40)),
            ],
            [],
            Day));

    [Fact]
    public void What_was_counted_another_year_s_and_what_was_not_paid_add_nothing() => Assert.Equal(
        new Accumulators(1_000, 2_000),
        AccumulatorRules.MetOn(
            Enrollment,
            [
                Line(Day, AsOf, new MemberShare(500, 1, 2, 4)),
                Line(new DateOnly(2025, 6, 30), AsOf.AddDays(1), new MemberShare(500, 1, 2, 4)),
                Line(new DateOnly(2026, 7, 1), AsOf.AddDays(1), share: null),
                Line(Day, AsOf.AddDays(1), share: null) with { Disposition = Disposition.Denied },
            ],
            [],
            Day));

    [Fact]
    public void Nothing_is_known_without_a_record_of_the_year_or_after_an_unknown_share()
    {
        Assert.Null(AccumulatorRules.MetOn(enrollment: null, [], [], Day));
        Assert.Null(AccumulatorRules.MetOn(Enrollment, [], [], new DateOnly(2026, 7, 1)));
        Assert.Null(AccumulatorRules.MetOn(Enrollment, [Line(Day, AsOf.AddDays(1), share: null)], [], Day));
    }

    [Fact]
    public void A_line_that_was_not_evaluated_may_have_been_paid() => Assert.Null(
        AccumulatorRules.MetOn(Enrollment, [Line(Day, AsOf.AddDays(1), share: null) with { Disposition = Disposition.NotEvaluated }], [], Day));

    [Fact]
    public void What_was_counted_and_taken_back_since_counts_no_more()
    {
        var line = Line(Day, AsOf.AddDays(-1), new MemberShare(500, 1, 2, 4));

        Assert.Equal(new Accumulators(999, 1_993), AccumulatorRules.MetOn(Enrollment, [], [new UndoneLine(line, AsOf.AddTicks(1))], Day));
        Assert.Equal(new Accumulators(999, 1_993), AccumulatorRules.MetOn(Enrollment, [], [new UndoneLine(line, At: null)], Day));
        Assert.Null(AccumulatorRules.MetOn(Enrollment, [], [new UndoneLine(line with { Share = null }, AsOf.AddTicks(1))], Day));
        Assert.Equal(
            default(Accumulators),
            AccumulatorRules.MetOn(Enrollment, [], [new UndoneLine(line with { Share = new MemberShare(9_000, 5_000, 0, 0) }, AsOf.AddTicks(1))], Day));
    }

    [Fact]
    public void What_was_taken_back_before_the_count_or_posted_after_it_was_never_in_it()
    {
        var line = Line(Day, AsOf.AddDays(-1), new MemberShare(500, 1, 2, 4));

        Assert.Equal(
            new Accumulators(1_000, 2_000),
            AccumulatorRules.MetOn(
                Enrollment,
                [],
                [
                    new UndoneLine(line, AsOf),
                    new UndoneLine(line with { PostedAt = AsOf.AddTicks(1) }, AsOf.AddDays(1)),
                    new UndoneLine(line with { Disposition = Disposition.Denied }, AsOf.AddDays(1)),
                    new UndoneLine(line with { Span = new ServiceSpan(new DateOnly(2025, 6, 30), new DateOnly(2025, 6, 30)) }, AsOf.AddDays(1)),
                ],
                Day));
    }

    [Fact]
    public void Sums_stay_within_what_amounts_may_be()
    {
        var line = Line(Day, postedAt: null, new MemberShare(Amounts.MaxCents, Amounts.MaxCents, 0, 0));

        Assert.Equal(new Accumulators(Amounts.MaxCents, Amounts.MaxCents), AccumulatorRules.MetOn(Enrollment, [line, line with { LineNumber = 2 }], [], Day));
    }

    private static PostedLine Line(DateOnly day, DateTimeOffset? postedAt, MemberShare? share) => new()
    {
        Submitter = "s",
        ClaimId = "c",
        LineNumber = 1,
        Code = ProcedureCode.Parse("E0601"),
        Units = 1,
        Span = new ServiceSpan(day, day),
        SupplierNpi = "1234567893",
        Setting = ServiceSetting.DmeSupplier,
        Disposition = Disposition.Payable,
        Share = share,
        PostedAt = postedAt,
    };
}
