using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Policy;

namespace DmeGrpc.TestSupport.RandomClaims;

/// <summary>Authorizations and posted claims of one member, over the codes and days of <see cref="RandomTables"/>.</summary>
public static class RandomMember
{
    /// <summary>What claims name: three authorizations, one that does not exist, and texts that are no numbers.</summary>
    public static IReadOnlyList<string> Numbers { get; } =
        ["AAAAAAAAAAAAA3", "AAAAAAAAAAAAA3", "AAAAAAAAAAAAA4", "AAAAAAAAAAAAA4", "AAAAAAAAAAAAA6", "YYYYYYYYYYYYYY", "AAAAAAAAAAAAA33", "see below"];

    private const string OtherSupplier = "1245319599";

    private static readonly MemberKey Member = Key("1EG4TE5MK73");
    private static readonly string[] Suppliers = [TestClaims.ValidNpi, TestClaims.ValidNpi, TestClaims.ValidNpi, TestClaims.ValidNpi, OtherSupplier];

    private static readonly Disposition[] Dispositions =
    [
        Disposition.Payable, Disposition.Payable, Disposition.Payable, Disposition.Payable, Disposition.Adjusted, Disposition.NotEvaluated, Disposition.Denied,
        Disposition.Pended,
    ];

    /// <summary>One of the three states of what is known.</summary>
    public static MemberFacts Draw(RandomChoice choice) => choice.Below(100) switch
    {
        < 35 => MemberFacts.OfClaimAlone,
        < 42 => new MemberFacts.Unavailable(NotEvaluatedReason.StoreUnavailable),
        < 45 => new MemberFacts.Unavailable(NotEvaluatedReason.NoStore),
        _ => new MemberFacts.Known(WithUndone(new MemberSnapshot
        {
            MemberKey = Member,
            Authorizations = [.. Numbers.Where(number => number.StartsWith("AAAAAAAAAAAAA", StringComparison.Ordinal) && number.Length == 14).Distinct()
                .Where(_ => choice.Percent(90)).Select(number => DrawAuthorization(choice, number))],
            Enrollment = RandomPlan.DrawEnrollment(choice),
            History = [.. Enumerable.Range(1, choice.Below(4)).Select(number => Posted(choice, number)), .. DrawEquipment(choice)],
        })),
    };

    // Lines like every third of history, undone at no time or in the days after they were posted.
    private static MemberSnapshot WithUndone(MemberSnapshot snapshot) => snapshot with
    {
        Undone = [.. snapshot.History.Where((_, i) => i % 3 == 2).Select((line, i) => new UndoneLine(line with { ClaimId = $"UNDONE-{i}" }, i % 3 == 0 ? null : line.PostedAt?.AddDays(i % 3)))],
    };

    /// <summary>Groups, accessories, lifetimes and rules over the codes of <see cref="RandomTables"/>.</summary>
    public static EquipmentPolicy DrawPolicy(RandomChoice choice) => choice.Percent(15) ? EquipmentPolicy.None : new EquipmentPolicy
    {
        SimilarItems = new SimilarItems([Group("AIRWAY", "E0560-E0601"), Group("CHAIR", "K0001", "K0850-K0860"), Group("OXYGEN", "E1390"), Group("BRACE", "L1810-L1860")]),
        Accessories = new AccessoryRules(
        [
            new AccessoryRule(CodeRange.Parse("A4218"), [CodeRange.Parse("K0001-K0009"), CodeRange.Parse("E1390")], [], TestPolicies.Row),
            new AccessoryRule(CodeRange.Parse("E0561-E0562"), [CodeRange.Parse("E0601")], ["CPAP"], TestPolicies.Row),
        ]),
        Lifetimes = new UsefulLifetimes(
        [
            new LifetimeRule(CodeRange.Parse("E0562"), null, TestPolicies.Row), new LifetimeRule(CodeRange.Parse("K0001"), new UsefulLifetime(1), TestPolicies.Row),
        ]),
        Rental = new RentalRules { NewPeriodNeedsDocuments = choice.Percent(70), NewSupplierBeginsPeriod = choice.Percent(20), TemporaryInterruptionDays = choice.Of([60, 60, 5]) },
    };

    // Months of rentals, some with gaps, and purchases, up to four years back.
    private static List<PostedLine> DrawEquipment(RandomChoice choice)
    {
        var lines = new List<PostedLine>();
        for (var series = choice.Percent(40) ? 0 : 1 + choice.Below(3); series > 0; series--)
        {
            var code = choice.Of(["E0601", "E0601", "E0562", "E1390", "K0001", "K0001", "K0856", "L1832"]);
            var bought = code[0] == 'L' || choice.Percent(20);
            var months = bought ? 1 : choice.Of<int>(code == "E1390" ? [1, 35, 36, 37] : [1, 2, 3, 4, 12, 13, 14]);
            var latest = RandomTables.FirstDay.AddDays(choice.Of([0, 4, -28, -30, -70, -95, -400, -1700]) + choice.Below(8));
            for (var month = 0; month < months; month++)
            {
                if (month == 0 || choice.Percent(95))
                {
                    var posted = Posted(choice, lines.Count);
                    var from = latest.AddMonths(-month);
                    lines.Add(posted with
                    {
                        // Few of the claim's own supplier, whose lines pair edits look at: the oracle tries every set of those.
                        SupplierNpi = lines.Count < 3 ? choice.Of(Suppliers) : OtherSupplier,
                        ClaimId = $"MONTH-{lines.Count + 1}",
                        Code = ProcedureCode.Parse(code),
                        Modifiers = [Modifier.Parse(code[0] == 'L' ? choice.Of(["RT", "LT", "KX", "KX", "NU"]) : bought ? choice.Of(["NU", "UE"]) : "RR"), .. choice.Percent(5) ? [Modifier.Parse("RA")] : Array.Empty<Modifier>()],
                        Span = new ServiceSpan(from, choice.Percent(90) ? from : from.AddDays(choice.Of([29, 45]))),
                        Setting = choice.Percent(95) ? ServiceSetting.DmeSupplier : ServiceSetting.Practitioner,
                        AllowedCents = choice.Percent(60) ? null : choice.Of([300L, 700L]),
                        HasNewNeedOnFile = choice.Percent(10),
                    });
                }
            }
        }

        return lines;
    }

    private static SimilarItemGroup Group(string id, params string[] codes) => new(id, id, [.. codes.Select(CodeRange.Parse)]);

    private static Authorization DrawAuthorization(RandomChoice choice, string number)
    {
        AuthorizationLine[] lines = [.. Enumerable.Range(1, 1 + choice.Below(6)).Select(line => DrawLine(choice, line))];
        var at = new DateTimeOffset(2019, 6, 1, 12, 0, 0, TimeSpan.Zero);
        return new Authorization
        {
            TrackingNumber = TrackingNumber.Parse(number),
            MemberKey = choice.Percent(92) ? Member : Key("2EG4TE5MK73"),
            Request = new AuthorizationRequest
            {
                Program = PayerProgram.Medicare,
                MemberId = "1EG4TE5MK73",
                ServiceState = "TX",
                OrderingNpi = TestClaims.ValidNpi,
                SupplierNpi = choice.Of(Suppliers),
                ReceivedAt = at,
                ReceivedDay = new DateOnly(2019, 6, 1),
                Lines = [.. lines.Select(line => line.Requested)],
            },
            Due = new DecisionDeadline(new DateOnly(2019, 6, 8)),
            Lines = lines,
            IsWithdrawn = choice.Percent(8),
            Revision = 1,
            LastEventNumber = 1,
            SubmittedAt = at,
            UpdatedAt = at,
        };
    }

    private static AuthorizationLine DrawLine(RandomChoice choice, int number)
    {
        var decision = choice.Of([SegmentDecision.Affirmed, SegmentDecision.Affirmed, SegmentDecision.Affirmed, SegmentDecision.Pending, SegmentDecision.Pending, SegmentDecision.NonAffirmed]);
        var units = choice.Of([1m, 2m, 4m, 40m, 400m]);
        var first = RandomTables.FirstDay.AddDays(choice.Below(8) - 2);
        var requested = new RequestedLine { LineNumber = number, Code = Code(choice), Modifiers = choice.Percent(70) ? [] : [Modifier.Parse("RR")], Units = units };
        return new AuthorizationLine(
            requested,
            LineSegment.Undecided(requested) with
            {
                Decision = decision,
                FirstDay = decision == SegmentDecision.Affirmed ? first : null,
                LastDay = decision == SegmentDecision.Affirmed ? first.AddDays(choice.Below(12)) : null,
            },
            decision == SegmentDecision.Affirmed && choice.Percent(30) ? units - 1 : 0);
    }

    private static PostedLine Posted(RandomChoice choice, int number)
    {
        var first = RandomClaim.Day(choice);
        var disposition = choice.Of(Dispositions);
        return new PostedLine
        {
            Submitter = choice.Of(["S1", "S2"]),
            ClaimId = $"PAID-{number}",
            LineNumber = 1 + choice.Below(3),
            Code = ProcedureCode.Parse(choice.Of(RandomTables.Codes)),
            Modifiers = [.. RandomClaim.DrawModifiers(choice).Where(text => Modifier.TryParse(text, out _)).Select(Modifier.Parse)],
            Units = choice.Of([1m, 1m, 2m, 2.5m]),
            Span = new ServiceSpan(first, choice.Percent(70) ? first : first.AddDays(choice.Below(4))),
            SupplierNpi = choice.Of(Suppliers),
            Setting = choice.Of([ServiceSetting.DmeSupplier, ServiceSetting.Practitioner, ServiceSetting.Practitioner, ServiceSetting.OutpatientHospital]),
            Disposition = disposition,
            PayableUnits = disposition == Disposition.Adjusted && choice.Percent(60) ? choice.Of([0.5m, 1m]) : null,
            Use = choice.Percent(50) ? null : new AuthorizationUse(TrackingNumber.Parse(choice.Of(["AAAAAAAAAAAAA3", "AAAAAAAAAAAAA4"])), 1 + choice.Below(3), 1),
            ChargeCents = choice.Of([100, 200]),
            Share = RandomPlan.ShareOf(choice),
            PostedAt = RandomPlan.PostedAt(choice),
        };
    }

    private static ProcedureCode Code(RandomChoice choice) => ProcedureCode.Parse(choice.Of(["E0601", "E0562", "A4218", "K0001", "L1832", "E0601", "99213"]));

    private static MemberKey Key(string memberId) => MemberKey.TryCreate(PayerProgram.Medicare, string.Empty, memberId, out var key) ? key : throw new InvalidOperationException("No key.");
}
