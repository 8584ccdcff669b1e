using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;
using static DmeGrpc.Engine.Tests.Edits.EquipmentClaims;

namespace DmeGrpc.Engine.Tests.Edits;

/// <summary>Verdicts on rentals depend on the days of service and on nothing else.</summary>
public sealed class RentalArrivalOrderTests
{
    private static readonly string[] Rentals = ["E0601 RR", "E0470 RR", "E1390 RR", "E0163 RR", "E0163 NU", "E0601 RR RA", "K0001 RR", "A7030 NU"];

    private static readonly DateTimeOffset FirstArrival = new(2025, 12, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>The history comes in any order and at any time, posted by whomever, under whatever names.</summary>
    [Fact]
    public void The_order_in_which_claims_were_posted_changes_no_verdict()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var history = Enumerable.Range(0, random.Next(1, 50)).Select(number => Posted(random, number)).ToArray();
            var line = $"{Drawn(random)} {random.GetItems(["KH", "KI", "KJ"], 1)[0]} {new DateOnly(2024, 1, 1).AddDays(random.Next(700)):yyyy-MM-dd}";
            var before = Text(line, history);

            for (var again = 0; again < 4; again++)
            {
                random.Shuffle(history);
                Assert.Equal(before, Text(line, [.. history.Select((posted, i) => posted with { PostedAt = FirstArrival.AddHours(i) })]));
            }
        }
    }

    /// <summary>The thirteen months of a rental, and the two after it, arrive in any order: each is judged by its own day and those paid before it.</summary>
    [Fact]
    public void Month_is_judged_alike_whether_later_months_arrived_before_it()
    {
        var first = new DateOnly(2023, 1, 31);
        for (var month = 1; month <= 15; month++)
        {
            var line = $"E0601 RR {(month == 1 ? "KH" : month <= 3 ? "KI" : "KJ")} {first.AddMonths(month - 1):yyyy-MM-dd}";
            var earlier = Judge(line, NoHistory.Rented("E0601", first, month - 1)).Findings.Select(finding => finding.Message).ToList();
            var all = NoHistory;
            for (var other = 15; other >= 1; other--)
            {
                if (other != month)
                {
                    all.Paid("E0601", modifiers: "RR", setting: ServiceSetting.DmeSupplier, day: first.AddMonths(other - 1));
                }
            }

            Assert.Equal(earlier, Judge(line, all).Findings.Select(finding => finding.Message));
            Assert.Equal(month > 13, earlier.Count > 0);
        }
    }

    [Fact]
    public void Months_in_one_claim_are_judged_as_in_thirteen()
    {
        var days = Enumerable.Range(0, 13).Select(month => new DateOnly(2023, 1, 31).AddMonths(month)).ToList();
        var lines = days.Select((day, i) => $"K0001 RR {(i == 0 ? "KH" : i < 3 ? "KI" : "KJ")} {day:yyyy-MM-dd}").ToArray();
        new Random(7).Shuffle(lines);

        Assert.All(Verdict(lines, NoHistory).Lines, line => Assert.Equal(Disposition.Payable, line.Disposition));
    }

    private static string Drawn(Random random) => random.GetItems(Rentals, 1)[0];

    private static PostedLine Posted(Random random, int number)
    {
        var sketch = NoHistory.Had($"{Drawn(random)} {new DateOnly(2022, 1, 1).AddDays(random.Next(1000)):yyyy-MM-dd}");
        return ((MemberFacts.Known)sketch.Facts).Snapshot.History[0] with
        {
            Submitter = random.GetItems(["S1", "S2"], 1)[0],
            ClaimId = $"C{number}",
            SupplierNpi = random.GetItems([TestClaims.ValidNpi, MemberSketch.OtherSupplier], 1)[0],
            HasNewNeedOnFile = random.Next(4) == 0,
        };
    }

    private static string Text(string line, IReadOnlyList<PostedLine> history)
    {
        var known = (MemberFacts.Known)NoHistory.Facts;
        var context = new ClaimContext { Member = new MemberFacts.Known(known.Snapshot with { History = [.. history] }), Policy = TestPolicies.Equipment };
        return VerdictText.Of(Claim([line]).JudgedBy(Items, context: context));
    }
}
