using System.Globalization;
using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.TestSupport;

/// <summary>What is known of a member: authorizations and paid lines of other claims, all of the supplier of <see cref="TestClaims"/> unless said otherwise.</summary>
public sealed class MemberSketch
{
    /// <summary>A tracking number.</summary>
    public const string Number = "AAAAAAAAAAAAA3";

    public const string OtherSupplier = "1245319599";

    private readonly List<Authorization> authorizations = [];
    private readonly List<PostedLine> history = [];
    private readonly List<UndoneLine> undone = [];
    private MemberEnrollment? enrollment;
    private DateOnly? historyFrom;

    /// <summary>The same as the engine is told it.</summary>
    public ClaimContext Context => new() { Member = Facts };

    public MemberFacts Facts => new MemberFacts.Known(new MemberSnapshot { MemberKey = Key("M1"), Authorizations = authorizations, History = history, HistoryFrom = historyFrom, Undone = undone, Enrollment = enrollment });

    public static ClaimContext Unavailable(NotEvaluatedReason reason = NotEvaluatedReason.StoreUnavailable) => new() { Member = new MemberFacts.Unavailable(reason) };

    /// <summary>A line of an authorization, affirmed for ten units from 2024-08-01 to 2024-09-30.</summary>
    public static AuthorizationLine Line(
        string code, string modifiers = "", decimal units = 10, decimal used = 0, SegmentDecision decision = SegmentDecision.Affirmed, DateOnly? first = null,
        DateOnly? last = null, int number = 1)
    {
        var isAffirmed = decision == SegmentDecision.Affirmed;
        var requested = new RequestedLine { LineNumber = number, Code = ProcedureCode.Parse(code), Modifiers = Modifiers(modifiers), Units = units };
        return new AuthorizationLine(
            requested,
            LineSegment.Undecided(requested) with
            {
                Decision = decision,
                FirstDay = isAffirmed ? first ?? new DateOnly(2024, 8, 1) : null,
                LastDay = isAffirmed ? last ?? new DateOnly(2024, 9, 30) : null,
            },
            used);
    }

    /// <summary>A span of coverage; one that ends nowhere goes on.</summary>
    public MemberSketch Covered(DateOnly first, DateOnly? last = null, PlanProduct? product = PlanProduct.Hmo, string state = "TX", string zip = "75001")
    {
        var span = new CoverageSpan(new EffectiveWindow(first, last), product, state, zip);
        enrollment = (enrollment ?? new MemberEnrollment { Spans = [] }) with { Spans = [.. enrollment?.Spans ?? [], span] };
        return this;
    }

    /// <summary>A record without a day of coverage.</summary>
    public MemberSketch NeverCovered()
    {
        enrollment = new MemberEnrollment { Spans = [] };
        return this;
    }

    /// <summary>What the payer has counted for the year of <see cref="TestClaims.Day"/>, on the first day of July.</summary>
    public MemberSketch Counted(long deductible, long outOfPocket = 0)
    {
        var year = new EffectiveWindow(new DateOnly(TestClaims.Day.Year, 1, 1), new DateOnly(TestClaims.Day.Year, 12, 31));
        var counted = new CountedShare(year, new Accumulators(deductible, outOfPocket), CountedAt);
        enrollment = (enrollment ?? new MemberEnrollment { Spans = [] }) with { Counted = [counted] };
        return this;
    }

    public static DateTimeOffset CountedAt { get; } = new(2024, 7, 1, 0, 0, 0, TimeSpan.Zero);

    public MemberSketch Authorization(params AuthorizationLine[] lines) => Authorization(Number, lines);

    public MemberSketch Authorization(string number, params AuthorizationLine[] lines)
    {
        var at = new DateTimeOffset(2024, 7, 1, 12, 0, 0, TimeSpan.Zero);
        authorizations.Add(new Authorization
        {
            TrackingNumber = TrackingNumber.Parse(number),
            MemberKey = Key("M1"),
            Request = new AuthorizationRequest
            {
                Program = PayerProgram.Medicare,
                MemberId = "M1",
                ServiceState = "TX",
                OrderingNpi = TestClaims.ValidNpi,
                SupplierNpi = TestClaims.ValidNpi,
                ReceivedAt = at,
                ReceivedDay = new DateOnly(2024, 7, 1),
                Lines = [.. lines.Select(line => line.Requested)],
            },
            Due = new DecisionDeadline(new DateOnly(2024, 7, 8)),
            Lines = lines,
            Revision = 1,
            LastEventNumber = 1,
            SubmittedAt = at,
            UpdatedAt = at,
        });
        return this;
    }

    /// <summary>Changes the authorization added last.</summary>
    public MemberSketch With(Func<Authorization, Authorization> change)
    {
        authorizations[^1] = change(authorizations[^1]);
        return this;
    }

    public MemberSketch OfOtherMember() => With(authorization => authorization with { MemberKey = Key("M2") });

    public MemberSketch OfOtherSupplier() => With(authorization => authorization with { Request = authorization.Request with { SupplierNpi = OtherSupplier } });

    /// <summary>A line of another claim that was paid.</summary>
    public MemberSketch Paid(string code, decimal units = 1, string modifiers = "", ServiceSetting setting = ServiceSetting.Practitioner, DateOnly? day = null)
    {
        var from = day ?? TestClaims.Day;
        history.Add(new PostedLine
        {
            Submitter = "S1",
            ClaimId = $"PAID-{history.Count + 1}",
            LineNumber = 1,
            Code = ProcedureCode.Parse(code),
            Modifiers = Modifiers(modifiers),
            Units = units,
            Span = new ServiceSpan(from, from),
            SupplierNpi = TestClaims.ValidNpi,
            Setting = setting,
            Disposition = Disposition.Payable,
            ChargeCents = 10_000,
        });
        return this;
    }

    /// <summary>An item that the payer counted, and of which the claim was taken back after that.</summary>
    public MemberSketch Undone(string code, MemberShare share)
    {
        Paid(code, setting: ServiceSetting.DmeSupplier).WithPaid(paid => paid with { Share = share, AllowedCents = share.AllowedCents, PostedAt = CountedAt });
        undone.Add(new UndoneLine(history[^1], CountedAt.AddDays(1)));
        history.RemoveAt(history.Count - 1);
        return this;
    }

    /// <summary>Claims are on file from this day only.</summary>
    public MemberSketch OnFileFrom(string day)
    {
        historyFrom = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return this;
    }

    /// <summary>Equipment that a supplier was paid for, as "E0601 RR KH 2024-05-15".</summary>
    public MemberSketch Had(params string[] texts)
    {
        foreach (var words in texts.Select(text => text.Split(' ')))
        {
            Paid(
                words[0], modifiers: string.Join(' ', words[1..^1]), setting: ServiceSetting.DmeSupplier,
                day: DateOnly.ParseExact(words[^1], "yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        return this;
    }

    /// <summary>Rental months of an item on the same day of every month.</summary>
    public MemberSketch Rented(string code, DateOnly firstDay, int months, string modifiers = "RR")
    {
        for (var month = 0; month < months; month++)
        {
            Paid(code, modifiers: modifiers, setting: ServiceSetting.DmeSupplier, day: firstDay.AddMonths(month));
        }

        return this;
    }

    /// <summary>Changes the paid line added last.</summary>
    public MemberSketch WithPaid(Func<PostedLine, PostedLine> change)
    {
        history[^1] = change(history[^1]);
        return this;
    }

    private static Modifier[] Modifiers(string texts) => [.. texts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Modifier.Parse)];

    private static MemberKey Key(string memberId) =>
        MemberKey.TryCreate(PayerProgram.Medicare, string.Empty, memberId, out var key) ? key : throw new InvalidOperationException("No key.");
}
