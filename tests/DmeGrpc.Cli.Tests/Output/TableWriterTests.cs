using DmeGrpc.Claims.V1;
using DmeGrpc.Cli.Input;
using DmeGrpc.Cli.Output;
using DmeGrpc.Cli.Tests.Support;

namespace DmeGrpc.Cli.Tests.Output;

public class TableWriterTests
{
    [Fact]
    public void In_120_columns_reason_and_cure_stand_side_by_side() => Assert.Equal(
        """
        Line  Code    Verdict        Reason                                        Cure

        Claim CLM-1  PAYABLE  claims.json:7
           1  E0601   PAYABLE
           2  A7030   PAYABLE

        Claim CLM-2  ADJUSTED  claims.json:7
           1  K0001   PAYABLE
           2  E0981   DENIED         E0981 on line 2 is part of K0001 on line 1    Cure: Remove line 2: its payment is included
                                     and not paid beside it on 2026-01-15.         in that of K0001.
                                     (integral item, CO-97 M15,                    If documented: Bill it apart if it replaces a
                                     integral_groups.csv line 59)                  part that the member owns.
                                                                                   Warning: Do not bill the member for it.
                      hint           Modifier NU is given more than once; once is
                                     enough.
                                     (modifier)
           3  94660   NOT EVALUATED  The validity of 94660 was not evaluated: no
                                     CPT list is loaded.
                                     (procedure code)

        Claim CLM-3  REJECTED  claims.json:7
         all          rejected       '1234567890' is not an NPI: ten digits, the   Cure: Give the billing supplier's NPI as
                                     last a check digit.                           NPPES shows it.
                                     (claim structure, CO-16 N257 MA130, 277CA
                                     A7:562)
           1  E0601   REJECTED       By the findings on all lines, above.

        Claim CLM-4  UNREADABLE  claims.json:40
              claim.program: It is required.
              claim.lines[0].from_date: 2026-02-30 is not a day on the calendar.

        4 claims, 1 payable, 1 unreadable; 6 lines: 3 payable, 1 denied, 1 rejected, 1 not evaluated.
        Judged by edition test-1. Not for billing.
        """, Show(120, usesColor: false, ClaimItems.Payable(), ClaimItems.Adjusted(), ClaimItems.Rejected(), ClaimItems.Unreadable()));

    [Fact]
    public void What_is_allowed_and_owed_stands_beside_the_line_as_far_as_it_is_known()
    {
        var (entry, item) = ClaimItems.Payable();
        item.Result.Lines[0].CostShare = new CostShare { AllowedCents = 5_004, OwedCents = 1_001 };
        item.Result.Lines[1].CostShare = new CostShare { AllowedCents = 300 };

        var text = Show(120, usesColor: false, (entry, item));

        Assert.Contains("   1  E0601   PAYABLE        Allowed $50.04; the member owes $10.01.\n   2  A7030   PAYABLE        Allowed $3.00.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void In_80_columns_the_cure_stands_under_the_reason() => Assert.Equal(
        """
        Line  Code    Verdict     Reason and cure

        Claim CLM-1  PAYABLE  claims.json:7
           1  E0601   PAYABLE
           2  A7030   PAYABLE

        Claim CLM-2  ADJUSTED  claims.json:7
           1  K0001   PAYABLE
           2  E0981   DENIED      E0981 on line 2 is part of K0001 on line 1 and not
                                  paid beside it on 2026-01-15.
                                  (integral item, CO-97 M15, integral_groups.csv line
                                  59)
                                  Cure: Remove line 2: its payment is included in that
                                  of K0001.
                                  If documented: Bill it apart if it replaces a part
                                  that the member owns.
                                  Warning: Do not bill the member for it.
                      hint        Modifier NU is given more than once; once is enough.
                                  (modifier)
           3  94660   NOT         The validity of 94660 was not evaluated: no CPT list
                      EVALUATED   is loaded.
                                  (procedure code)

        Claim CLM-3  REJECTED  claims.json:7
         all          rejected    '1234567890' is not an NPI: ten digits, the last a
                                  check digit.
                                  (claim structure, CO-16 N257 MA130, 277CA A7:562)
                                  Cure: Give the billing supplier's NPI as NPPES shows
                                  it.
           1  E0601   REJECTED    By the findings on all lines, above.

        Claim CLM-4  UNREADABLE  claims.json:40
              claim.program: It is required.
              claim.lines[0].from_date: 2026-02-30 is not a day on the calendar.

        4 claims, 1 payable, 1 unreadable; 6 lines: 3 payable, 1 denied, 1 rejected, 1
        not evaluated.
        Judged by edition test-1. Not for billing.
        """, Show(80, usesColor: false, ClaimItems.Payable(), ClaimItems.Adjusted(), ClaimItems.Rejected(), ClaimItems.Unreadable()));

    [Fact]
    public void On_a_terminal_verdicts_and_cures_are_coloured() => Assert.Equal(
        """
        <ESC>[1mLine<ESC>[0m  <ESC>[1mCode<ESC>[0m    <ESC>[1mVerdict<ESC>[0m        <ESC>[1mReason<ESC>[0m                                        <ESC>[1mCure<ESC>[0m

        <ESC>[1mClaim CLM-2  <ESC>[0m<ESC>[1;93mADJUSTED<ESC>[0m<ESC>[2m  claims.json:7<ESC>[0m
           1  K0001   <ESC>[1;32mPAYABLE<ESC>[0m
           2  E0981   <ESC>[1;91mDENIED<ESC>[0m         E0981 on line 2 is part of K0001 on line 1    <ESC>[32mCure: Remove line 2: its payment is included<ESC>[0m
                                     and not paid beside it on 2026-01-15.         <ESC>[32min that of K0001.<ESC>[0m
                                     <ESC>[2m(integral item, CO-97 M15, <ESC>[0m                   <ESC>[32mIf documented: Bill it apart if it replaces a<ESC>[0m
                                     <ESC>[2mintegral_groups.csv line 59)<ESC>[0m                  <ESC>[32mpart that the member owns.<ESC>[0m
                                                                                   <ESC>[91mWarning: Do not bill the member for it.<ESC>[0m
                      <ESC>[2mhint<ESC>[0m           Modifier NU is given more than once; once is
                                     enough.
                                     <ESC>[2m(modifier)<ESC>[0m
           3  94660   <ESC>[1;94mNOT EVALUATED<ESC>[0m  The validity of 94660 was not evaluated: no
                                     CPT list is loaded.
                                     <ESC>[2m(procedure code)<ESC>[0m

        <ESC>[1m1 claim, 0 payable; 3 lines: 1 payable, 1 denied, 1 not evaluated.<ESC>[0m
        <ESC>[2mJudged by edition test-1. Not for billing.<ESC>[0m
        """, Show(120, usesColor: true, ClaimItems.Adjusted()).Replace("\e", "<ESC>", StringComparison.Ordinal));

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(109)]
    [InlineData(110)]
    [InlineData(200)]
    public void No_line_is_longer_than_the_terminal_is_wide(int width)
    {
        var text = Show(width, usesColor: false, ClaimItems.Payable(new string('x', 300)), ClaimItems.Adjusted(), ClaimItems.Rejected(), ClaimItems.Unreadable());
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, width));
    }

    [Fact]
    public void Lines_have_no_blanks_at_their_ends() => Assert.All(
        Show(120, usesColor: false, ClaimItems.Payable(), ClaimItems.Adjusted(), ClaimItems.Rejected()).Split('\n'), line => Assert.Equal(line.TrimEnd(), line));

    [Fact]
    public void What_a_claim_would_have_the_terminal_do_is_not_done()
    {
        var text = Show(120, usesColor: false, ClaimItems.Payable("CLM \e]0;owned\a [bold]x[/]"));
        Assert.Contains("Claim CLM \uFFFD]0;owned\uFFFD [bold]x[/]  PAYABLE", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_without_an_id_says_so() =>
        Assert.Contains("Claim without an id  UNREADABLE  claims.json:40", Show(120, usesColor: false, ClaimItems.Unreadable(string.Empty)), StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_shown_where_there_was_nothing_to_judge() => Assert.Empty(Show(120, usesColor: false));

    private static string Show(int width, bool usesColor, params (InputEntry Entry, ClaimItem Item)[] results)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var writer = new TableWriter(text, width, usesColor);
        var tally = new Tally();
        foreach (var (entry, item) in results)
        {
            tally.Add(item);
            writer.Write(entry, item);
        }

        writer.Conclude(tally);
        return text.ToString().TrimEnd('\n');
    }
}
