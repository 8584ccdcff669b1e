using DmeGrpc.Claims.V1;
using DmeGrpc.Server.Hosting;
using DmeGrpc.Server.Judging;
using DmeGrpc.Server.Tests.Support;
using Judged = DmeGrpc.Claims.V1.ClaimResult;

namespace DmeGrpc.Server.Tests.Mapping;

/// <summary>Each kind of finding as it leaves the server.</summary>
public class VerdictWriterTests
{
    private static readonly ClaimJudge Judge = new(SmallEdition.Build().Alone, new ServerLimits(), new DateOnly(2026, 3, 2));

    [Fact]
    public void Payable_claim_names_the_edition_and_every_table_consulted()
    {
        var result = Verdict(SampleClaims.Clean());

        Assert.Equal(Disposition.Payable, result.Disposition);
        Assert.Empty(Assert.Single(result.Lines).Findings);
        var edition = Assert.Single(result.Editions);
        Assert.Equal((SmallEdition.Id, EditionKind.Synthetic, "Made up for tests."), (edition.EditionId, edition.Kind, edition.Notice));
        var limits = edition.Tables.Single(table => table.Table == Table.NcciMue);
        Assert.Equal((Claims.V1.Program.Medicare, Setting.DmeSupplier, "2026Q4", TableCoverage.Complete), (limits.Program, limits.Setting, limits.Release, limits.Coverage));
        Assert.Equal((2020, 1, 1), (limits.EffectiveDate.Year, limits.EffectiveDate.Month, limits.EffectiveDate.Day));
        Assert.Null(limits.EndDate);
        Assert.Null(edition.Tables.Single(table => table.Table == Table.ProcedureCode).EffectiveDate);
        Assert.Equal("EK", edition.Tables.Single(table => table.Table == Table.ProcedureCode).CompleteFirstCharacters);
    }

    [Fact]
    public void Structure_finding_shows_what_was_given_and_what_was_expected()
    {
        var finding = Primary(SampleClaims.ChangedLine(line => line.Units = 1.0001));

        Assert.Equal((Edit.ClaimStructure, Outcome.Reject, GroupCode.Co, "16"), (finding.Edit, finding.Outcome, finding.GroupCode, finding.Carc));
        Assert.Equal(("A7", "476"), (finding.ClaimStatusCategory, finding.ClaimStatusCode));
        Assert.Equal(["M53", "MA130"], finding.Rarcs);
        Assert.Equal(Appealability.CorrectAndResubmit, finding.Appealability);
        Assert.Equal(("units", "1.0001"), (finding.Structure.Field, finding.Structure.Given));
        Assert.Equal(RemedyCondition.AlwaysAllowed, Assert.Single(finding.Remedies).Condition);
    }

    [Fact]
    public void Code_finding_shows_the_days_and_the_row()
    {
        var finding = Primary(SampleClaims.ChangedLine(line => (line.ProcedureCode, line.FromDate) = ("E0100", SampleClaims.Day(2023, 6, 1))));

        Assert.Equal((Edit.ProcedureCode, "E0100"), (finding.Edit, finding.Code.ProcedureCode));
        Assert.Equal((Table.ProcedureCode, "codes.csv", SmallEdition.Id), (finding.Code.Table.Table, finding.Code.Table.Source, finding.Code.Table.EditionId));
        Assert.InRange(finding.Code.Table.Row, 6u, 7u);
        Assert.NotNull(finding.Code.EffectiveDate);
    }

    [Fact]
    public void Modifier_finding_shows_the_modifiers_and_the_rule()
    {
        var finding = Primary(SampleClaims.ChangedLine(line => line.Modifiers.Add("GA")));

        Assert.Equal((Edit.Modifier, Outcome.Reject), (finding.Edit, finding.Outcome));
        Assert.Equal(["GA", "KX"], finding.Modifier.Modifiers);
        Assert.NotEmpty(finding.Modifier.Rule);
    }

    [Fact]
    public void Duplicate_finding_shows_the_other_line()
    {
        var result = Verdict(SampleClaims.Changed(claim => claim.Lines.Add(SampleClaims.Line(2, "E0601", "RR", "KH", "KX"))));

        var finding = result.Lines[1].Findings.Single(each => each.Edit == Edit.Duplicate);
        Assert.Equal(1u, finding.Duplicate.OtherLineNumber);
    }

    [Fact]
    public void Integral_item_finding_is_a_pair_without_indicator_or_first_day()
    {
        var result = Verdict(SampleClaims.Changed(claim => claim.Lines.Add([SampleClaims.Line(2, "E0250", "RR", "KH"), SampleClaims.Line(3, "E0271", "RR", "KH")])));

        Assert.Equal(Disposition.Adjusted, result.Disposition);
        var pair = result.Lines[2].Findings[0].Pair;
        Assert.Equal(("E0250", "E0271", PairSource.CodeDescriptor, 2u), (pair.ColumnOne, pair.ColumnTwo, pair.Source, pair.OtherLineNumber));
        Assert.Equal((ModifierIndicator.Unspecified, null, null), (pair.ModifierIndicator, pair.EffectiveDate, pair.DeletionDate));
        Assert.Equal(SampleClaims.Day(2026, 2, 1), pair.ServiceDate);
        Assert.Equal((Table.IntegralItem, 9u), (pair.Table.Table, pair.Table.Row));
    }

    [Fact]
    public void Pair_finding_shows_the_row_and_the_modifier_that_bypasses_it()
    {
        var result = Verdict(Practitioner(SampleClaims.Line(1, "0001A"), SampleClaims.Line(2, "0002A", "59")));

        var finding = result.Lines[1].Findings.Single(each => each.Outcome == Outcome.Bypassed);
        var pair = finding.Pair;
        Assert.Equal(("0001A", "0002A", PairSource.Ncci, ModifierIndicator.Allowed), (pair.ColumnOne, pair.ColumnTwo, pair.Source, pair.ModifierIndicator));
        Assert.Equal(("59", 2u, 1u), (pair.BypassingModifier, pair.BypassingLineNumber, pair.OtherLineNumber));
        Assert.Equal((SampleClaims.Day(2020, 1, 1), null), (pair.EffectiveDate, pair.DeletionDate));
        Assert.Equal((Table.NcciPtp, Setting.Practitioner, "ptp-practitioner.csv", 2u, "2026Q4"),
            (pair.Table.Table, pair.Table.Setting, pair.Table.Source, pair.Table.Row, pair.Table.Release));
        Assert.Equal("Misuse of code", pair.Rationale);
        Assert.Equal(Appealability.NotApplicable, finding.Appealability);
    }

    [Fact]
    public void Unit_limit_finding_shows_what_was_counted()
    {
        var finding = Primary(SampleClaims.ChangedLine(line => line.Units = 2));

        Assert.Equal((Edit.NcciMue, Outcome.Deny, "151", false), (finding.Edit, finding.Outcome, finding.Carc, finding.MemberMayBeBilled));
        var limit = finding.UnitLimit;
        Assert.Equal(("E0601", 1u, 2.0, 2.0), (limit.ProcedureCode, limit.Limit, limit.CountedUnits, limit.UnitsPerDayRaw));
        Assert.Equal(AdjudicationIndicator.DateOfServicePolicy, limit.AdjudicationIndicator);
        Assert.Equal([1u], limit.CountedLineNumbers);
        Assert.Equal((Table.NcciMue, 3u), (limit.Table.Table, limit.Table.Row));
        Assert.Contains(finding.Remedies, remedy => remedy.Condition == RemedyCondition.Never);
    }

    [Fact]
    public void Add_on_finding_shows_the_primaries()
    {
        var finding = Primary(Practitioner(SampleClaims.Line(1, "0009A")), Edit.NcciAddOn);

        var addOn = finding.AddOn;
        Assert.Equal(("0009A", AddOnEditType.Listed, 1u, 0u), (addOn.AddOnCode, addOn.EditType, addOn.PrimaryCodesTotal, addOn.PrimaryLineNumber));
        Assert.Equal(["0001A"], addOn.PrimaryCodes);
        Assert.Equal(Table.NcciAddOn, addOn.Table.Table);
    }

    [Fact]
    public void Edit_that_could_not_be_evaluated_says_why()
    {
        var finding = Primary(SampleClaims.ChangedLine(line => line.ProcedureCode = "A4253"), Edit.ProcedureCode);

        Assert.Equal((Outcome.NotEvaluated, NotEvaluatedReason.TablePartial), (finding.Outcome, finding.NotEvaluatedReason));
        Assert.Equal((GroupCode.Unspecified, ""), (finding.GroupCode, finding.Carc));
    }

    [Fact]
    public void Units_cut_back_leave_the_payable_ones()
    {
        var claim = SampleClaims.ChangedLine(line => line.Units = 3);
        var item = Judge.Judge(
            claim, Judge.Read(claim, new Server.Mapping.FieldPath("claim")), 0,
            new Engine.Edits.EditPolicy { ExcessUnits = Engine.Edits.ExcessUnitRule.CutBack }, Engine.Claims.MemberFacts.OfClaimAlone);

        var line = Assert.Single(item.Result.Lines);
        Assert.Equal((Disposition.Adjusted, true, 1.0), (line.Disposition, line.HasPayableUnits, line.PayableUnits));
        Assert.Equal(Outcome.CutBack, line.Findings[0].Outcome);
    }

    [Fact]
    public void What_a_payable_line_costs_is_said_as_far_as_it_is_known()
    {
        var share = Verdict(SampleClaims.Clean()).Lines[0].CostShare;

        Assert.Equal(NotEvaluatedReason.TableNotLoaded, share.NotEvaluatedReason);
        Assert.Equal("What is allowed was not evaluated: no fee schedule is loaded.", share.Message);
        Assert.False(share.HasAllowedCents);
        Assert.False(share.HasOwedCents);
        Assert.Null(Verdict(SampleClaims.ChangedLine(line => line.Units = 2)).Lines[0].CostShare);
    }

    [Fact]
    public void Coverage_finding_shows_plan_and_quantity()
    {
        var evidence = new Engine.Findings.CoverageEvidence("plan", Engine.Codes.ProcedureCode.Parse("A7030"), Engine.Tables.BenefitFamily.DurableEquipment)
        {
            Quantity = new Engine.Findings.QuantityUse(4, new Engine.Dates.ServiceSpan(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)), 3, 2, 1),
        };
        var finding = Server.Mapping.VerdictWriter.ToProto(new Engine.Findings.Finding
        {
            Edit = Engine.Findings.EditKind.Coverage,
            Outcome = Engine.Findings.Outcome.CutBack,
            Message = "A message.",
            Evidence = evidence,
        });

        Assert.Equal(("plan", "A7030", CoverageReason.Unspecified), (finding.Coverage.PlanId, finding.Coverage.ProcedureCode, finding.Coverage.Reason));
        var quantity = finding.Coverage.Quantity;
        Assert.Equal((4u, 3.0, 2.0, 1.0, SampleClaims.Day(2026, 12, 31)), (quantity.LimitUnits, quantity.UsedUnits, quantity.BilledUnits, quantity.PayableUnits, quantity.ThroughDate));
    }

    [Fact]
    public void Known_cost_share_shows_every_amount()
    {
        var share = Server.Mapping.CostShareWriter.ToProto(new Engine.Findings.LineCostShare
        {
            AllowedCents = 10_000,
            Share = new Engine.Coverage.MemberShare(10_000, 2_500, 1_000, 1_300),
        });

        Assert.Equal((10_000, 2_500, 1_000, 1_300, 4_800, 5_200), (share.AllowedCents, share.DeductibleCents, share.CopayCents, share.CoinsuranceCents, share.OwedCents, share.PlanPaysCents));
        Assert.Equal(NotEvaluatedReason.Unspecified, share.NotEvaluatedReason);
    }

    [Fact]
    public void Claim_with_tens_of_thousands_of_findings_shows_the_first_of_each_line_and_says_how_many_are_left_out()
    {
        // Each of 225 lines excludes each of 225 others.
        var result = Verdict(Practitioner([.. Enumerable.Range(1, 450).Select(number =>
        {
            var line = SampleClaims.Line((uint)number, number % 2 == 0 ? "0001A" : "0002A");
            line.Units = 1 + (number * 0.001);
            return line;
        })]));

        Assert.Equal(450, result.Lines.Count);
        Assert.InRange(result.Lines.Sum(line => line.Findings.Count), 1_000, 4_000);
        Assert.InRange(result.CalculateSize(), 1, 4 * 1024 * 1024);
        var omitting = result.Lines.First(line => line.FindingsOmitted > 0);
        Assert.Equal(4_000 / 451, omitting.Findings.Count);
        Assert.Equal(0u, Verdict(SampleClaims.ChangedLine(line => line.Units = 2)).Lines[0].FindingsOmitted);
    }

    private static Claim Practitioner(params ClaimLine[] lines) => SampleClaims.Changed(claim =>
    {
        claim.Setting = Setting.Practitioner;
        claim.Lines.Clear();
        claim.Lines.Add(lines);
    });

    private static Judged Verdict(Claim claim) => Judge.Judge(claim, 0).Result;

    private static Finding Primary(Claim claim) => Verdict(claim).Lines[0].Findings[0];

    private static Finding Primary(Claim claim, Edit edit) => Verdict(claim).Lines[0].Findings.First(finding => finding.Edit == edit);
}
