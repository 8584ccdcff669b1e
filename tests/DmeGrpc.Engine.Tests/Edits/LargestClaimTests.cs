using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>The most lines a claim may have by default, in the shapes that make an edit work hardest.</summary>
public sealed class LargestClaimTests
{
    private const int Lines = 450;

    [Fact]
    public void A_year_of_days_on_every_line_is_added_up_day_by_day()
    {
        var verdict = Spans().JudgedBy(TestEditions.Supplier().Limit("A4218", Lines, 3));

        Assert.All(verdict.Lines, line => Assert.Equal(Disposition.Payable, line.Disposition));
    }

    [Fact]
    public void An_excess_of_every_line_is_told_in_few_words()
    {
        var verdict = Spans().JudgedBy(TestEditions.Supplier().Limit("A4218", Lines - 1, 3));

        Assert.All(verdict.Lines, line =>
        {
            var finding = Assert.Single(line.Findings);
            Assert.EndsWith("all units of lines 1, 2, 3, 4, 5 and 445 more lines are denied.", finding.Message, StringComparison.Ordinal);
            var evidence = Assert.IsType<UnitLimitEvidence>(finding.Evidence);
            Assert.Equal((Lines, UnitLimitEvidence.MaximumLineNumbers), (evidence.CountedLineCount, evidence.CountedLineNumbers.Count));
        });
    }

    [Fact]
    public void One_modified_line_lifts_the_edit_for_hundreds_of_its_code_where_the_policy_says_so()
    {
        var claim = TestClaims.Practitioner();
        for (var line = 0; line < Lines / 2; line++)
        {
            claim = claim.Line("28230").WithLine(each => each with { ChargeCents = line }).Line("64450").WithLine(each => each with { ChargeCents = line });
        }

        var verdict = claim.Line("64450", modifiers: "59")
            .JudgedBy(TestEditions.Practitioner().Pair("28230", "64450"), new EditPolicy { PartialModifiers = PartialModifierRule.BypassAll });

        Assert.DoesNotContain(verdict.Lines.SelectMany(line => line.Findings), finding => finding is { Edit: EditKind.NcciPtp, Outcome: Outcome.Deny });
        Assert.Contains(verdict.Lines[1].Findings, finding => finding.Outcome == Outcome.Bypassed);
    }

    [Fact]
    public void A_long_history_is_read_once_and_not_once_for_every_line()
    {
        var member = new MemberSketch();
        for (var posted = 0; posted < Lines; posted++)
        {
            member.Paid("A4218", modifiers: "RT", setting: ServiceSetting.DmeSupplier, day: TestClaims.Day.AddDays(-posted)).WithPaid(line => line with { ChargeCents = posted });
        }

        var claim = TestClaims.Supplier();
        for (var line = 0; line < Lines; line++)
        {
            claim = claim.Line("A4218", modifiers: "RT").WithLine(each => each with { ChargeCents = 1_000 + line });
        }

        var edition = TestEditions.Supplier().Codes("A4218");
        claim.JudgedBy(edition, context: member.Context);
        var (built, catalog) = (claim.Build(), new EditionCatalog([edition.Build()]));
        var before = GC.GetAllocatedBytesForCurrentThread();

        ClaimValidator.Validate(built, catalog, context: member.Context);

        // Some kilobytes for each of the 900 lines. What is compared of two lines takes some hundred bytes, and there are 200,000 pairs of them.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20 << 20);
    }

    private static ClaimBuilder Spans()
    {
        var claim = TestClaims.Supplier().On(2024, 1, 1);
        for (var line = 0; line < Lines; line++)
        {
            claim = claim.Line("A4218", 366, days: 366).WithLine(each => each with { ChargeCents = line });
        }

        return claim;
    }
}
