using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.EquipmentHistory;
using static DmeGrpc.Engine.Tests.EquipmentHistory.EquipmentLines;

namespace DmeGrpc.Engine.Tests.EquipmentHistory;

/// <summary>Rental months depend on dates and on nothing else.</summary>
public sealed class RentalOrderTests
{
    private static readonly string[] Codes = ["E0601", "E0470", "K0001"];
    private static readonly string[][] Modifiers = [["RR"], ["RR"], ["RR"], ["RR", "RA"], ["RR", "KJ"], ["NU"]];
    private static readonly string[] Suppliers = ["1234567893", "1245319599"];

    [Fact]
    public void The_order_of_arrival_changes_no_month()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var rules = new RentalRules { NewPeriodNeedsDocuments = random.Next(2) == 0, NewSupplierBeginsPeriod = random.Next(2) == 0 };
            var lines = Enumerable.Range(1, random.Next(1, 40)).Select(i => RandomLine(random, i)).ToArray();
            var before = Described(lines, rules);

            for (var again = 0; again < 4; again++)
            {
                random.Shuffle(lines);
                Assert.Equal(before, Described(lines, rules));
            }
        }
    }

    [Fact]
    public void The_names_of_the_claims_change_no_month()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var lines = Enumerable.Range(1, random.Next(1, 40)).Select(i => RandomLine(random, i)).ToArray();
            var renamed = lines.Select(line => line with { ClaimId = $"Z{1000 - int.Parse(line.ClaimId)}" }).ToArray();

            Assert.Equal(lines.Where(line => line.IsRental).Numbers(), renamed.Where(line => line.IsRental).Numbers());
        }
    }

    [Fact]
    public void Lines_spaced_a_month_apart_are_numbered_without_a_gap_whatever_the_first_day()
    {
        for (var day = Day("2023-01-01"); day <= Day("2024-12-31"); day = day.AddDays(1))
        {
            Assert.Equal(Enumerable.Range(1, 36), Monthly("E1390", $"{day:yyyy-MM-dd}", 36).Numbers());
        }
    }

    private static EquipmentLine RandomLine(Random random, int number)
    {
        var from = Day("2024-01-01").AddDays(random.Next(900));
        return new EquipmentLine(
            $"{number}", random.Next(1, 4), ProcedureCode.Parse(random.GetItems(Codes, 1)[0]), [.. random.GetItems(Modifiers, 1)[0].Select(Modifier.Parse)],
            new ServiceSpan(from, from.AddDays(random.Next(3) == 0 ? random.Next(100) : 0)), 1, random.GetItems(Suppliers, 1)[0])
        { HasNewNeedOnFile = random.Next(4) == 0 };
    }

    private static IEnumerable<string> Described(IEnumerable<EquipmentLine> lines, RentalRules rules) => RentalHistory.Of(lines, rules).Months
        .Select(month => $"{month.Line.ClaimId} {month.Number}-{month.LastNumber} {month.Period.Beginning} {month.Period.FirstDay:yyyy-MM-dd} {month.InterruptionDays}");
}
