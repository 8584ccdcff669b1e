using System.Globalization;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Edits;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Allocations;

/// <summary>
/// What a verdict may allocate, by verdict-budgets.csv beside this file. A change that goes over is a regression, or must say why the budget grows; one
/// that comes well under should lower it. To measure anew, set DME_MEASURE_BUDGETS to 1 and run these tests: they write the file and fail.
/// </summary>
public class VerdictAllocationTests
{
    private const string MeasureVariable = "DME_MEASURE_BUDGETS";

    // Unoptimised code, which a run may begin with, allocates a little more: it never keeps an object on the stack.
    private const double Room = 1.10;

    private static readonly string BudgetFile = RepositoryFiles.Locate("tests", "DmeGrpc.Engine.Tests", "Allocations", "verdict-budgets.csv");

    private static Dictionary<string, (EditionCatalog Catalog, Claim Claim)> Operations { get; } = Make();

    [Fact]
    public void No_verdict_allocates_more_than_its_budget()
    {
        var measured = Operations.ToDictionary(operation => operation.Key, operation => Measure(operation.Value));
        if (Environment.GetEnvironmentVariable(MeasureVariable) == "1")
        {
            File.WriteAllLines(BudgetFile, ["operation,bytes", .. measured.Select(pair => $"{pair.Key},{Math.Ceiling(pair.Value * Room)}")]);
            Assert.Fail($"{BudgetFile} is written anew.");
        }

        var over = measured.Where(pair => pair.Value > Budgets()[pair.Key])
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}: {pair.Value} bytes, budget {Budgets()[pair.Key]}"));
        Assert.Empty(over);
    }

    [Fact]
    public void Every_budget_is_of_a_verdict_that_is_measured() => Assert.Equal(Operations.Keys.Order(StringComparer.Ordinal), Budgets().Keys.Order(StringComparer.Ordinal));

    private static long Measure((EditionCatalog Catalog, Claim Claim) operation) =>
        AllocatedBytes.Of(() => ClaimValidator.Validate(operation.Claim, operation.Catalog));

    private static Dictionary<string, long> Budgets() => File.ReadLines(BudgetFile).Skip(1).Select(line => line.Split(','))
        .ToDictionary(fields => fields[0], fields => long.Parse(fields[1], CultureInfo.InvariantCulture));

    private static Dictionary<string, (EditionCatalog Catalog, Claim Claim)> Make()
    {
        var practitioner = new EditionCatalog(TestEditions.Practitioner()
            .Pair("10001", "10002", 0).Limit("10003", 1, 3).AddOn("10004", 1, "10001").Codes([.. Enumerable.Range(0, 500).Select(Code)]).Build());
        var supplier = new EditionCatalog(TestEditions.Supplier()
            .Includes("E0601", "A7030").Requires("E0470").Codes("E0601", "A7030", "E0470", "E0260").Codes([.. Enumerable.Range(0, 500).Select(Item)]).Build());
        return new()
        {
            ["practitioner 1 line without findings"] = (practitioner, Lines(TestClaims.Practitioner(), 1, Code)),
            ["practitioner 10 lines without findings"] = (practitioner, Lines(TestClaims.Practitioner(), 10, Code)),
            ["practitioner 50 lines without findings"] = (practitioner, Lines(TestClaims.Practitioner(), 50, Code)),
            ["practitioner 450 lines without findings"] = (practitioner, Lines(TestClaims.Practitioner(), 450, Code)),
            ["practitioner pair denied"] = (practitioner, TestClaims.Practitioner().Line("10001").Line("10002").Build()),
            ["practitioner units over the limit"] = (practitioner, TestClaims.Practitioner().Line("10003", units: 2).Build()),
            ["practitioner add-on code alone"] = (practitioner, TestClaims.Practitioner().Line("10004").Build()),
            ["supplier 1 line without findings"] = (supplier, Lines(TestClaims.Supplier(), 1, Item)),
            ["supplier 10 lines without findings"] = (supplier, Lines(TestClaims.Supplier(), 10, Item)),
            ["supplier integral item denied"] = (supplier, TestClaims.Supplier().Line("E0601").Line("A7030").Build()),
            ["supplier duplicate line"] = (supplier, TestClaims.Supplier().Line("E0260").Line("E0260").Build()),
        };
    }

    private static string Code(int number) => (20_000 + number).ToString(CultureInfo.InvariantCulture);

    private static string Item(int number) => $"A{4_000 + number}";

    private static Claim Lines(ClaimBuilder claim, int count, Func<int, string> code) =>
        Enumerable.Range(0, count).Aggregate(claim, (built, number) => built.Line(code(number))).Build();
}
