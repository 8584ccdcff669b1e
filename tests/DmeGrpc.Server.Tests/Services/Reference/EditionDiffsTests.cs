using DmeGrpc.Claims.V1;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.Errors.V1;
using DmeGrpc.Reference.V1;
using DmeGrpc.Server.Errors;
using DmeGrpc.Server.Hosting;
using DmeGrpc.Server.Services.Reference;
using DmeGrpc.Server.Tests.Support;
using DmeGrpc.TestSupport;
using Edition = DmeGrpc.Engine.Editions.Edition;
using EnginePair = DmeGrpc.Engine.Tables.PairEdit;
using Payer = DmeGrpc.Claims.V1.Program;
using Setting = DmeGrpc.Claims.V1.Setting;
using TableCoverage = DmeGrpc.Claims.V1.TableCoverage;

namespace DmeGrpc.Server.Tests.Services.Reference;

public class EditionDiffsTests
{
    private static readonly DateOnly Start = new(2020, 1, 1);

    private static readonly EditionDiffs Diffs = new(new Engine.Editions.EditionCatalog(
        Made("a", pairs: 25, limit: 2), Made("b", pairs: 40, limit: 1, closed: 5), SmallEdition.Build("small")));

    [Fact]
    public void Closed_row_has_both_sides_with_the_place_of_each()
    {
        var response = Answer(Question(request => request.Kinds.Add(DifferenceKind.Closed)));

        Assert.Equal(5, response.Differences.Count);
        var closed = response.Differences[0];
        Assert.Equal((Table.NcciPtp, Payer.Medicare, Setting.Practitioner, DifferenceKind.Closed), (closed.Table, closed.Program, closed.Setting, closed.Kind));
        Assert.Equal([RowField.LastDay], closed.ChangedFields);
        Assert.Null(closed.Before.PairEdit.DeletionDate);
        Assert.Equal(SampleClaims.Day(2024, 6, 30), closed.After.PairEdit.DeletionDate);
        Assert.Equal(("a", "a.csv", 1u), (closed.Before.PairEdit.Table.EditionId, closed.Before.PairEdit.Table.Source, closed.Before.PairEdit.Table.Row));
        Assert.Equal(("b", "b.csv", 1u), (closed.After.PairEdit.Table.EditionId, closed.After.PairEdit.Table.Source, closed.After.PairEdit.Table.Row));
    }

    [Fact]
    public void Added_and_removed_rows_have_one_side()
    {
        var added = Answer(Question(request => request.Kinds.Add(DifferenceKind.Added))).Differences;
        var removed = Answer(new DiffEditionsRequest { BeforeEditionId = "b", AfterEditionId = "a", Kinds = { DifferenceKind.Removed } }).Differences;

        Assert.Equal((15, 15), (added.Count, removed.Count));
        Assert.All(added, row => Assert.True(row.Before is null && row.After is not null && row.ChangedFields.Count == 0));
        Assert.All(removed, row => Assert.True(row.After is null && row.Before is not null));
    }

    [Fact]
    public void Summary_counts_every_table_on_the_first_page_alone()
    {
        var first = Answer(Question(request => request.PageSize = 3));
        var second = Answer(Question(request => (request.PageSize, request.PageToken) = (3, first.NextPageToken)));

        Assert.Equal([Table.NcciPtp, Table.NcciMue], first.Tables.Select(table => table.Table));
        Assert.Equal((15ul, 5ul, 0ul, 0ul, 0ul),
            (first.Tables[0].AddedCount, first.Tables[0].ClosedCount, first.Tables[0].ReopenedCount, first.Tables[0].ChangedCount, first.Tables[0].RemovedCount));
        Assert.Equal((1ul, 25ul, 40ul), (first.Tables[1].ChangedCount, first.Tables[0].Before.RowCount, first.Tables[0].After.RowCount));
        Assert.Empty(second.Tables);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(21)]
    [InlineData(1000)]
    public void Pages_of_any_size_are_the_whole_list(int size)
    {
        var whole = Answer(Question()).Differences;
        var read = new List<RowDifference>();
        var token = "";
        do
        {
            var page = Answer(Question(request => (request.PageSize, request.PageToken) = (size, token)));
            Assert.InRange(page.Differences.Count, 1, size);
            read.AddRange(page.Differences);
            token = page.NextPageToken;
        }
        while (token.Length > 0);

        Assert.Equal(21, whole.Count);
        Assert.Equal(whole, read);
    }

    [Fact]
    public void Filters_narrow_rows_and_counts_alike()
    {
        var limits = Answer(Question(request => request.Table = Table.NcciMue));
        var supplier = Answer(Question(request => request.Setting = Setting.DmeSupplier));
        var medicaid = Answer(Question(request => request.Program = Payer.Medicaid));

        Assert.Equal("0001A", Assert.Single(limits.Differences).After.UnitLimit.ProcedureCode);
        Assert.Equal((2u, 1u), (limits.Differences[0].Before.UnitLimit.Limit, limits.Differences[0].After.UnitLimit.Limit));
        Assert.Single(limits.Tables);
        Assert.Empty(supplier.Differences);
        Assert.Empty(supplier.Tables);
        Assert.Empty(medicaid.Tables);
    }

    [Fact]
    public void Tables_of_every_kind_can_be_told()
    {
        var response = Answer(new DiffEditionsRequest { BeforeEditionId = "a", AfterEditionId = "small", Kinds = { DifferenceKind.Added } });

        Assert.Equal(
            [ReferenceRow.RowOneofCase.Code, ReferenceRow.RowOneofCase.Modifier, ReferenceRow.RowOneofCase.PairEdit, ReferenceRow.RowOneofCase.UnitLimit, ReferenceRow.RowOneofCase.AddOnEdit],
            response.Differences.Select(row => row.After.RowCase).Distinct().Order());
        var codes = response.Tables.Single(table => table.Table == Table.ProcedureCode);
        Assert.Null(codes.Before);
        Assert.Equal((TableCoverage.Partial, "EK"), (codes.After.Coverage, codes.After.CompleteFirstCharacters));
    }

    [Fact]
    public void Page_token_of_another_question_is_refused()
    {
        var token = Answer(Question(request => request.PageSize = 1)).NextPageToken;

        DiffEditionsRequest[] others =
        [
            new() { BeforeEditionId = "b", AfterEditionId = "a" }, Question(request => request.Table = Table.NcciPtp),
            Question(request => request.Kinds.Add(DifferenceKind.Added)), Question(request => request.Program = Payer.Medicare),
        ];
        foreach (var other in others)
        {
            other.PageToken = token;
            Assert.Equal(ErrorReason.BadPageToken, Assert.Throws<ServiceException>(() => Answer(other)).Reason);
        }

        Assert.Equal(ErrorReason.BadPageToken, Assert.Throws<ServiceException>(() => Answer(Question(request => request.PageToken = "AAAA"))).Reason);
    }

    [Fact]
    public void Everything_that_cannot_be_read_is_listed_at_once()
    {
        var request = new DiffEditionsRequest
        {
            AfterEditionId = new string('x', 201),
            Table = (Table)99,
            Kinds = { DifferenceKind.Added, DifferenceKind.Unspecified },
            PageSize = -1,
        };

        var error = Assert.Throws<ServiceException>(() => Answer(request));

        Assert.Equal(ErrorReason.InvalidRequest, error.Reason);
        Assert.Equal(["before_edition_id", "after_edition_id", "table", "kinds[1]", "page_size"], error.Violations.Select(violation => violation.Field));
    }

    [Fact]
    public void Call_that_nobody_waits_for_is_not_searched_to_the_end() => Assert.Throws<OperationCanceledException>(() =>
        Diffs.Answer(Question(), new CancellationToken(canceled: true)));

    [Fact]
    public void Unknown_edition_is_named()
    {
        var error = Assert.Throws<ServiceException>(() => Answer(new DiffEditionsRequest { BeforeEditionId = "a", AfterEditionId = "nowhere" }));

        Assert.Equal((ErrorReason.UnknownEdition, "nowhere"), (error.Reason, error.Facts["editionId"]));
    }

    [Fact]
    public void Line_that_a_lower_limit_denies_flips_because_of_its_row()
    {
        var claim = SampleClaims.Changed(claim =>
        {
            claim.Setting = Setting.Practitioner;
            claim.Lines[0].ProcedureCode = "0001A";
            claim.Lines[0].Modifiers.Clear();
            claim.Lines[0].Units = 2;
        });

        var response = Diffs.Answer(
            new DiffVerdictsRequest { BeforeEditionId = "a", AfterEditionId = "b", Claim = claim }, new ServerLimits(), TestClaims.Received);

        var flip = Assert.Single(response.Flips);
        Assert.Equal(("claim-1", 1u, "0001A"), (flip.ClaimId, flip.LineNumber, flip.ProcedureCode));
        Assert.Equal((Disposition.NotEvaluated, Disposition.Denied), (response.Before, response.After));
        Assert.Equal((Disposition.Denied, Edit.NcciMue, "151"), (flip.After.Disposition, flip.After.PrimaryFinding.Edit, flip.After.PrimaryFinding.Carc));
        Assert.Equal([RowField.UnitLimit], Assert.Single(flip.Reasons).Row.ChangedFields);
    }

    [Fact]
    public void Claim_that_both_judge_alike_has_no_flips_and_its_dispositions()
    {
        var response = Diffs.Answer(
            new DiffVerdictsRequest { BeforeEditionId = "small", AfterEditionId = "small", Claim = SampleClaims.Clean() }, new ServerLimits(), TestClaims.Received);

        Assert.Empty(response.Flips);
        Assert.Equal((Disposition.Payable, Disposition.Payable), (response.Before, response.After));
    }

    [Fact]
    public void Claim_that_cannot_be_read_and_a_missing_edition_are_told_together()
    {
        var error = Assert.Throws<ServiceException>(() => Diffs.Answer(
            new DiffVerdictsRequest { AfterEditionId = "a", Claim = SampleClaims.Changed(claim => claim.Program = Payer.Unspecified) }, new ServerLimits(), TestClaims.Received));

        Assert.Equal(["before_edition_id", "claim.program"], error.Violations.Select(violation => violation.Field));
    }

    private static DiffEditionsResponse Answer(DiffEditionsRequest request) => Diffs.Answer(request, CancellationToken.None);

    private static DiffEditionsRequest Question(Action<DiffEditionsRequest>? change = null)
    {
        var request = new DiffEditionsRequest { BeforeEditionId = "a", AfterEditionId = "b" };
        change?.Invoke(request);
        return request;
    }

    private static Edition Made(string id, int pairs, int limit, int closed = 0)
    {
        TableInfo Info(TableKind kind) => new(
            kind, Engine.Claims.PayerProgram.Medicare, Engine.Claims.ServiceSetting.Practitioner, id, Engine.Editions.TableCoverage.Complete, [$"{id}.csv"]);
        return new EditionBuilder { Id = id, Kind = Engine.Editions.EditionKind.Synthetic }
            .WithPairEdits(Info(TableKind.PairEdits), Enumerable.Range(1, pairs).Select(i => new EnginePair(
                ProcedureCode.Parse("0001A"), ProcedureCode.Parse($"{i:0000}B"), new EffectiveWindow(Start, i <= closed ? new DateOnly(2024, 6, 30) : null),
                Engine.Tables.ModifierIndicator.Allowed, "Misuse", new SourceRow(0, i))))
            .WithUnitLimits(Info(TableKind.UnitLimits),
                [new Engine.Tables.UnitLimit(ProcedureCode.Parse("0001A"), limit, Engine.Tables.AdjudicationIndicator.ClaimLine, "Data", new EffectiveWindow(Start), new SourceRow(0, 2))])
            .Build();
    }
}
