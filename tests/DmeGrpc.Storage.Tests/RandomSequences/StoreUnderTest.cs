using System.Text;
using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;
using DmeGrpc.Storage.Authorizations;
using DmeGrpc.Storage.Ledger;
using DmeGrpc.Storage.Snapshots;
using DmeGrpc.Storage.Tests.Support;
using DmeGrpc.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace DmeGrpc.Storage.Tests.RandomSequences;

/// <summary>A real store and the real validator, answering in the words of <see cref="NaiveStore"/>. Members and submitter are its own.</summary>
internal sealed class StoreUnderTest(IServiceProvider services)
{
    private const string UnreadableNpi = "1234567890";

    private static readonly EditionCatalog Catalog = new(TestEditions.Supplier()
        .Requires("L0650", family: PriorAuthorizationFamily.Orthosis).Requires("L1832", family: PriorAuthorizationFamily.Orthosis).Build());

    private readonly Sample sample = new();
    private readonly SortedDictionary<int, TrackingNumber> numbers = [];
    private readonly Dictionary<string, DateTimeOffset> voidings = new(StringComparer.Ordinal);
    private readonly IAuthorizationStore store = services.GetRequiredService<IAuthorizationStore>();
    private readonly IClaimLedger ledger = services.GetRequiredService<IClaimLedger>();
    private readonly ISnapshotReader snapshots = services.GetRequiredService<ISnapshotReader>();

    private static CancellationToken Never => CancellationToken.None;

    public Task<string> DoAsync(Operation operation) => operation switch
    {
        Submit submit => SubmitAsync(submit),
        Decide decide => ChangeAsync(decide.Request, decide.IsStale, (number, revision) => store.DecideAsync(
            new DecideCommand(number, revision, [.. decide.Lines.Select(Decision)], Sample.Day.AddDays(decide.Day), Sample.Reviewer), Never)),
        Extend extend => ChangeAsync(extend.Request, extend.IsStale, (number, revision) => store.ExtendAsync(
            new ExtendCommand(
                number, revision, [new LineExtension(extend.Line, extend.LastDay is { } last ? Sample.Day.AddDays(last) : null, extend.Units)],
                Sample.Reviewer, extend.HasReason ? "Needed for longer." : " "),
            Never)),
        Withdraw withdraw => ChangeAsync(withdraw.Request, withdraw.IsStale, (number, revision) => store.WithdrawAsync(
            new WithdrawCommand(number, revision, sample.Submitter, withdraw.HasReason ? "Not wanted." : string.Empty), Never)),
        Post post => PostAsync(post),
        Void taken => VoidAsync(taken),
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    public async Task<string> StateAsync()
    {
        var all = await snapshots.ReadAsync([.. Enumerable.Range(0, RandomOperations.Members).Select(member => Query(member, numbers.Values))], Never);
        var found = all[0].Authorizations.ToDictionary(authorization => authorization.TrackingNumber);
        return string.Join('\n',
        [
            .. numbers.Values.Select(number => Text(found[number])),
            .. all.SelectMany((snapshot, member) => snapshot.History
                .OrderBy(line => line.ClaimId, StringComparer.Ordinal).ThenBy(line => line.LineNumber).Select(line => $"m{member} {line.ClaimId} {Text(line)}")),
        ]);
    }

    /// <summary>What happened to each authorization, in order; and that its events lead to the state that is stored.</summary>
    public async Task<string> EventsAsync()
    {
        var text = new List<string>();
        foreach (var (request, number) in numbers)
        {
            var events = (await store.ListEventsAsync(number, 0, 1000, Never))!;
            Assert.Equivalent(await store.GetAsync(number, Never), AuthorizationHistory.Replay(events), strict: true);
            text.Add($"r{request}: {string.Join(", ", events.Select(happened => Text(happened.Change)))}");
        }

        return string.Join('\n', text);
    }

    private async Task<string> SubmitAsync(Submit submit)
    {
        var lines = new List<RequestedLine> { Sample.Line(1, "L0650", submit.Units) };
        if (submit.Second is { } second)
        {
            lines.Add(Sample.Line(2, "L1832", second));
        }

        var request = sample.Request($"M{submit.Member}", [.. lines]);
        var command = new SubmitCommand(
            sample.Submitter, $"r{submit.Request}", Sample.Hash($"{submit}"), request, DecisionDeadlines.For(request, FederalCalendar.Instance), sample.Submitter);
        switch (await store.SubmitAsync(command, Never))
        {
            case SubmitResult.Submitted submitted:
                Assert.Equal(numbers.ContainsKey(submit.Request), submitted.IsRepeated);
                numbers[submit.Request] = submitted.Authorization.TrackingNumber;
                return $"submitted{(submitted.IsRepeated ? " again" : string.Empty)} {Text(submitted.Authorization)}";
            case SubmitResult.RequestIdConflict conflict:
                return $"conflict with r{RequestOf(conflict.TrackingNumber)}";
            case SubmitResult.Refused refused:
                return Text(refused.Refusals);
            default:
                throw new InvalidOperationException("No such result.");
        }
    }

    private async Task<string> ChangeAsync(int request, bool isStale, Func<TrackingNumber, int, Task<ChangeResult>> change)
    {
        var number = numbers.GetValueOrDefault(request, TrackingNumber.Parse("3333333333333A"));
        var revision = (await store.GetAsync(number, Never))?.Revision ?? 1;
        return await change(number, isStale ? revision - 1 : revision) switch
        {
            ChangeResult.Changed changed => $"changed {Text(changed.Authorization)}",
            ChangeResult.Stale stale => $"stale, it is {stale.CurrentRevision}",
            ChangeResult.Refused refused => Text(refused.Refusals),
            _ => "not found",
        };
    }

    private async Task<string> PostAsync(Post post)
    {
        var number = post.Request is { } request && numbers.TryGetValue(request, out var known) ? $"{known}" : string.Empty;
        var quoted = number.Length > 0 ? number : post.Request is null ? string.Empty : "3333333333333A";
        var claim = TestClaims.Supplier().With(each => each with
        {
            ClaimId = $"c{post.Claim}",
            MemberId = sample.Request($"M{post.Member}").MemberId,
            BillingNpi = post.IsReadable ? Sample.Supplier : UnreadableNpi,
            ServiceState = "CA",
            AuthorizationNumber = quoted,
            ReceivedDate = Sample.Day.AddDays(300),
        });
        foreach (var billed in post.Lines)
        {
            var day = Sample.Day.AddDays(billed.Day);
            claim.On(day.Year, day.Month, day.Day).Line(billed.Code, (double)billed.Units, "NU");
        }

        var command = new PostCommand(
            new ClaimKey(sample.Submitter, $"c{post.Claim}"), Sample.Hash($"{post.Content} {quoted}"),
            Query(post.Member, TrackingNumber.TryParse(quoted, out var named) ? [named] : []), sample.Submitter);
        var result = post.Replaces is { } old
            ? await ledger.ReplaceAsync($"c{old}", command, snapshot => Judge(claim.Build(), snapshot), Never)
            : await ledger.PostAsync(command, snapshot => Judge(claim.Build(), snapshot), Never);
        return result switch
        {
            PostResult.Posted posted =>
                $"posted{(posted.IsRepeated ? " before" : string.Empty)}{(posted.IsVoided ? ", void" : string.Empty)}: {Text(posted.Answer)}; instead of: {Text(posted.ReplacedAnswer)}",
            PostResult.Declined => "declined",
            PostResult.ClaimIdConflict => "conflict",
            PostResult.ReplacedUnknown => "replaces nothing",
            PostResult.ReplacedGone gone => $"replaces what is gone for {(gone.ReplacedBy.Length > 0 ? gone.ReplacedBy : "c")}",
            PostResult.UseRefused refused => $"use {Text(refused.Refusals)}",
            _ => throw new InvalidOperationException("No such result."),
        };
    }

    // As the service does it: the answer is the verdict, and every line that was processed is recorded.
    private PostingDecision Judge(Claim claim, MemberSnapshot snapshot)
    {
        var verdict = ClaimValidator.Validate(claim, Catalog, context: new ClaimContext { Member = new MemberFacts.Known(snapshot) });
        if (verdict.Disposition == Disposition.Rejected)
        {
            return new PostingDecision.Decline(default);
        }

        var lines = claim.Lines.Zip(verdict.Lines, (line, judged) => new PostedLine
        {
            Submitter = sample.Submitter,
            ClaimId = claim.ClaimId,
            LineNumber = line.LineNumber,
            Code = ProcedureCode.Parse(line.ProcedureCode),
            Modifiers = [.. line.Modifiers.Select(Modifier.Parse)],
            Units = (decimal)line.Units,
            Span = new ServiceSpan(line.FromDate!.Value, line.FromDate.Value),
            SupplierNpi = claim.BillingNpi,
            Setting = claim.Setting,
            Disposition = judged.Disposition,
            Use = judged.Use,
            ChargeCents = line.ChargeCents,
        }).ToList();
        var answer = string.Join(", ", lines.Select(line =>
            $"{line.LineNumber} {line.Disposition}{(line.Use is { } use ? $" {use.LineNumber}:{NaiveStore.Text(use.Units)}" : string.Empty)}"));
        return new PostingDecision.Post(lines, Encoding.UTF8.GetBytes(answer));
    }

    private async Task<string> VoidAsync(Void taken)
    {
        switch (await ledger.VoidAsync(new ClaimKey(sample.Submitter, $"c{taken.Claim}"), sample.Submitter, "Billed in error.", Never))
        {
            case VoidResult.Voided voided:
                Assert.Equal(voided.VoidedAt, voidings.GetValueOrDefault($"c{taken.Claim}", voided.VoidedAt));
                voidings[$"c{taken.Claim}"] = voided.VoidedAt;
                var returned = string.Join(", ", voided.Returned.Select(use => $"{use.LineNumber}:{NaiveStore.Text(use.Units)}"));
                return $"voided{(voided.IsRepeated ? " before" : string.Empty)}, returned {returned}; was {Text(voided.Answer)}";
            case VoidResult.Replaced replaced:
                return $"replaced by {replaced.ReplacedBy}";
            default:
                return "unknown";
        }
    }

    private SnapshotQuery Query(int member, IEnumerable<TrackingNumber> named) => new()
    {
        Member = sample.Member($"M{member}"),
        TrackingNumbers = [.. named],
        Codes = [ProcedureCode.Parse("L0650"), ProcedureCode.Parse("L1832")],
        Days = new ServiceSpan(Sample.Day, Sample.Day.AddDays(200)),
        HistoryDays = new ServiceSpan(Sample.Day, Sample.Day.AddDays(200)),
    };

    private int RequestOf(TrackingNumber number) => numbers.Single(pair => pair.Value == number).Key;

    private string Text(Authorization authorization)
    {
        var member = Enumerable.Range(0, RandomOperations.Members).Single(number => sample.Member($"M{number}") == authorization.MemberKey);
        return $"r{RequestOf(authorization.TrackingNumber)} of m{member} revision {authorization.Revision} event {authorization.LastEventNumber} {authorization.Decision}: "
            + string.Join("; ", authorization.Lines.Select(line => $"{line.LineNumber}{$"{line.Decision}"[0]} {NaiveStore.Text(line.Segment.Units)} "
                + $"used {NaiveStore.Text(line.UsedUnits)} left {NaiveStore.Text(line.RemainingUnits)} days {Day(line.Segment.FirstDay)}..{Day(line.Segment.LastDay)}"));
    }

    private static string Text(PostedLine line) =>
        $"{line.LineNumber} {new BilledLine($"{line.Code}", line.Units, line.Span.From.DayNumber - Sample.Day.DayNumber)} {line.Disposition}"
        + (line.Use is { } use ? $" uses {use.LineNumber}" : string.Empty);

    private static string Text(AuthorizationChange change) => change switch
    {
        AuthorizationSubmitted => "submitted",
        LinesDecided => "decided",
        LinesExtended => "extended",
        AuthorizationWithdrawn => "withdrawn",
        UnitsUsed used => $"used {used.ClaimId}",
        UnitsReturned returned => $"returned {returned.ClaimId}",
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    private static string Text(IEnumerable<ChangeRefusal> refusals) => "refused: " + string.Join(
        ", ", refusals.Select(refusal => refusal.LineNumber is { } line ? $"{refusal.Kind} {line}" : $"{refusal.Kind}").Order(StringComparer.Ordinal));

    private static string Text(ReadOnlyMemory<byte> answer) => Encoding.UTF8.GetString(answer.Span);

    private static int? Day(DateOnly? day) => day?.DayNumber - Sample.Day.DayNumber;

    private static LineDecision Decision(LineChoice choice) => choice.Decision switch
    {
        'A' => new AffirmLine(choice.Line) { Units = choice.Units },
        'N' => new NonAffirmLine(choice.Line, string.Empty, choice.IsComplete ? "Not reasonable and necessary." : string.Empty),
        _ => new PendLine(choice.Line, choice.IsComplete ? "The order." : string.Empty),
    };
}
