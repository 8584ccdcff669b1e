namespace DmeGrpc.ReferenceData.Tests.Plans;

/// <summary>Every kind of bad plan is refused with the path of what is wrong; the schema refuses it too where it can.</summary>
public sealed class BadPlanTests
{
    /// <summary>What to replace in the sample and by what, the path and the reason; and whether the schema refuses it too.</summary>
    public static TheoryData<string, string, string, string, bool> Bad => new()
    {
        { "\"id\": \"cedar-sound-hmo\",", "", "$", "The property id is missing.", true },
        { "\"cedar-sound-hmo\"", "\"Cedar Sound\"", "$.id", "1 to 50 small letters", true },
        { "\"cedar-sound-hmo\"", $"\"{new string('p', 51)}\"", "$.id", "1 to 50 small letters", true },
        { "\"cedar-sound-hmo\"", "17", "$.id", "A text is expected here.", true },
        { "\"name\": \"Cedar", "\"nmae\": \"Cedar", "$['nmae']", "The property is unknown; did you mean name?", true },
        { "\"prescriber\"", "\"colour\": 1, \"prescriber\"", "$['colour']", "The property is unknown; known are $schema, id", true },
        { "\"program\": \"MEDICARE\"", "\"program\": \"MEDICARE\", \"program\": \"MEDICARE\"", "$.program", "The property is there twice.", false },
        { "\"program\": \"MEDICARE\"", "\"program\": \"medicare\"", "$.program", "'medicare' is not a program: use one of MEDICARE, MEDICAID.", true },
        { "\"from\": \"2026-01-01\"", "\"from\": \"2026-02-30\"", "$.from", "'2026-02-30' does not do.", false },
        { "\"from\": \"2026-01-01\"", "\"from\": \"2026-01-01\", \"through\": \"2025-12-31\"", "$.through", "2025-12-31 is before 2026-01-01", false },
        { "[\"HMO\", \"POS\"]", "[]", "$.products", "The list is empty.", true },
        { "[\"HMO\", \"POS\"]", "\"HMO\"", "$.products", "A list is expected here.", true },
        { "[\"HMO\", \"POS\"]", "[\"HMO\", \"HMO\"]", "$.products[1]", "It is there twice.", true },
        { "[\"HMO\", \"POS\"]", "[\"POS\"]", "$.vendors[0].products[0]", "The plan is not offered as this product.", false },
        { "\"SOFT_GOODS\"],\n  \"exclusions\"", "\"HEARING_AID\"],\n  \"exclusions\"", "$.families[3]", "'HEARING_AID' is not a benefit family", true },
        { "\"E0240-E0249\"", "\"E0249-E0240\"", "$.exclusions[0].codes[0]", "'E0249-E0240' does not do.", false },
        { "\"E0240-E0249\"", "\"E240\"", "$.exclusions[0].codes[0]", "'E240' does not do.", true },
        { "\"codes\": [\"E0240-E0249\"], ", "", "$.exclusions[0]", "Either codes or families must be there.", true },
        { ", \"reason\": \"Bathroom equipment.\"", "", "$.exclusions[0]", "The property reason is missing.", true },
        { "\"reason\": \"Bathroom equipment.\"", "\"reason\": \"  \"", "$.exclusions[0].reason", "A text must have", true },
        { "\"units\": 4", "\"units\": -4", "$.limits[0].units", "A whole number from 0 to 1000000", true },
        { "\"units\": 4", "\"units\": 4.5", "$.limits[0].units", "A whole number from 0 to 1000000", true },
        { "\"units\": 6, \"months\": 3", "\"units\": 6", "$.limits[1]", "Either months or years must be there, and not both.", true },
        { "\"units\": 6, \"months\": 3", "\"units\": 6, \"months\": 3, \"years\": 1", "$.limits[1]", "Either months or years must be there, and not both.", true },
        { "\"years\": 1, \"alignment\"", "\"months\": 5, \"alignment\"", "$.limits[0].alignment", "A period aligned with the calendar", false },
        { "\"deductible\": [{ \"from\": \"2026-01-01\", \"cents\": 25000 }],", "", "$.costShare", "The property deductible is missing.", true },
        { "\"cents\": 25000 }]", "\"cents\": 25000 }, { \"from\": \"2026-07-01\", \"cents\": 0 }]", "$.costShare.deductible[1]", "An amount before it is in force", false },
        { "\"cents\": 25000", "\"cents\": \"250.00\"", "$.costShare.deductible[0].cents", "A whole number from 0 to", true },
        { "\"rate\": 0.125", "\"rate\": 12.5", "$.costShare.coinsurance[1].rate", "A rate from 0 to 1", true },
        { "\"rate\": 0.125", "\"rate\": 0.12345", "$.costShare.coinsurance[1].rate", "A rate from 0 to 1 with at most four decimals", false },
        { "{ \"rate\": 0.2 }, ", "{ \"rate\": 0.2 }, { \"rate\": 0.1 }, ", "$.costShare.coinsurance[1]", "An entry before it is for the same family", false },
        { "\"id\": \"sleep-study\"", "\"id\": \"referral\"", "$.documents[1].id", "A document before it has the same id.", false },
        { "[\"referral\", \"sleep-study\"]", "[\"referal\", \"sleep-study\"]", "$.authorizations[0].documents[0]", "No document has this id; did you mean referral?", false },
        { "{ \"calendarDays\": 7 }, \"expedited\": { \"hours\": 72 } }", "{}, \"expedited\": { \"hours\": 72 } }", "$.authorizations[0].turnaround.standard", "One of businessDays", true },
        { "\"states\": [\"WA\"]", "\"states\": [\"WX\"]", "$.authorizations[3].states[0]", "A state's postal code", false },
        { "\"unauthorizedItems\": \"SUPPLIER\"", "\"unauthorizedItems\": \"CO\"", "$.unauthorizedItems", "'CO' is not a party that bears the cost", true },
        { "\"2000000010\"", "\"2000000011\"", "$.vendors[0].npi", "An NPI is expected here", false },
        { "\"states\": [\"OR\", \"WA\"]", "\"from\": \"2026-01-01\"", "$.vendors[0]", "Either states or zipPrefixes must be there.", true },
        { "[\"970\", \"98607\"]", "[\"970\", \"986070\"]", "$.vendors[1].zipPrefixes[1]", "1 to 5 digits", true },
        { "\"zipPrefixes\": [\"970\", \"98607\"]", "\"states\": [\"WA\"]", "$.vendors[1]", "$.vendors[0] has some of the same items", false },
        { "America/Los_Angeles", "America/Portland", "$.businessHours.timeZone", "'America/Portland' is not a time zone", true },
        { "\"opens\": \"08:00\"", "\"opens\": \"8:00\"", "$.businessHours.open[0].opens", "'8:00' does not do.", true },
        { "\"closes\": \"17:00\"", "\"closes\": \"07:00\"", "$.businessHours.open[0].closes", "It closes before it opens.", false },
        { "\"2000000101\", \"2000000119\"", "\"2000000101\", \"2000000118\"", "$.physicians[1]", "An NPI is expected here", false },
        { "\"2000000101\", \"2000000119\"", "\"2000000101\", \"2000000101\"", "$.physicians[1]", "It is there twice.", true },
        { "\"2000000101\", \"2000000119\"", "", "$.physicians", "The list is empty.", true },
        { "\"PLAN_PHYSICIAN\"", "\"TREATING_PRACTITIONER\"", "$.physicians", "Physicians are listed where the prescriber must be a physician of the plan.", false },
        { "\"prescriber\": \"ACCEPTED\"", "\"prescriber\": \"REFUSED\"", "$.testCases[12].expect.prescriber", "The test case \"A physician of the plan may prescribe\" expects REFUSED and the plan answers ACCEPTED.", false },
        { "\"PLAN_PHYSICIAN\"", "\"ANYONE\"", "$.prescriber", "'ANYONE' is not a prescriber rule", true },
        { "\"CUT_BACK\"", "\"PAY_ALL\"", "$.edits.excessUnits", "'PAY_ALL' is not a rule for excess units", true },
        { "\"urgent\": true", "\"urgent\": \"yes\"", "$.testCases[2].ask.urgent", "true or false is expected here.", true },
        { "\"2026-03-06T19:30:00-08:00\"", "\"2026-03-06T19:30:00\"", "$.testCases[2].ask.asked", "'2026-03-06T19:30:00' does not do.", true },
        { "\"expect\": { \"route\": \"ANY_VENDOR\" }", "\"expect\": {}", "$.testCases[4].expect", "Nothing is expected.", true },
        { "\"In the gorge another vendor has the breathing equipment\"", "\"CPAP is covered, needs an authorization, and the supplier bears it without one\"", "$.testCases[1]", "A test case before it has the same name.", false },
        { "\"vendor\": \"2000000028\"", "\"vendor\": \"2000000010\"", "$.testCases[1].expect.vendor", "The test case \"In the gorge another vendor has the breathing equipment\" expects 2000000010 and the plan answers 2000000028.", false },
        { "\"copayCents\": 1000, ", "\"copayCents\": 999, ", "$.testCases[5].expect.copayCents", "The test case \"Ostomy supplies cost a copay and no deductible\" expects 999 and the plan answers 1000.", false },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_plan_is_refused_with_the_path(string old, string with, string path, string reason, bool schemaToo)
    {
        var text = PlanTexts.Replacing(old, with);
        var problem = Assert.Single(PlanTexts.Problems(text), problem => problem.Path == path);

        Assert.StartsWith(reason, problem.Reason, StringComparison.Ordinal);
        Assert.Equal(!schemaToo, PlanSchema.Load().Accepts(text));
    }

    [Fact]
    public void There_are_thirty_kinds_and_more() => Assert.True(Bad.Count >= 30);

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("[]", "An object is expected here.")]
    [InlineData("{ \"id\": }", "The file is not JSON:")]
    [InlineData("{ // no\n}", "The file is not JSON:")]
    [InlineData("[[[[[[[[[[]]]]]]]]]]", "The file is not JSON:")]
    public void What_is_no_plan_at_all_is_refused(string text, string reason) =>
        Assert.StartsWith(reason, Assert.Single(PlanTexts.Problems(text), problem => problem.Path == "$").Reason, StringComparison.Ordinal);

    [Fact]
    public void A_file_of_more_than_a_mebibyte_is_refused() =>
        Assert.StartsWith("The file is larger than", PlanTexts.Problems(new string(' ', (1 << 20) + 1)).Single().Reason, StringComparison.Ordinal);

    [Fact]
    public void A_list_of_more_than_a_thousand_items_is_refused()
    {
        var codes = string.Join(", ", Enumerable.Range(0, 1001).Select(i => $"\"E{i:0000}\""));

        var problem = Assert.Single(PlanTexts.Problems(PlanTexts.Replacing("\"E0240-E0249\"", codes)), problem => problem.Path == "$.exclusions[0].codes");

        Assert.Equal("The list has more than 1000 items.", problem.Reason);
    }

    [Fact]
    public void A_flood_of_problems_is_cut_off() => Assert.Equal(
        1000, PlanTexts.Problems("{" + string.Join(",", Enumerable.Range(0, 3000).Select(i => $"\"p{i}\": 1")) + "}").Count);

    [Fact]
    public void Every_problem_is_told_with_its_line()
    {
        var problems = PlanTexts.Problems("{\n  \"id\": 1,\n  \"products\": [\n    \"HMO\",\n    \"HMO2\"\n  ]\n}");

        Assert.Equal((2, "$.id"), (problems.Single(problem => problem.Path == "$.id").Line, "$.id"));
        Assert.Equal("plan.json:5: $.products[1]: 'HMO2' is not a product: use one of HMO, PPO, POS, FEE_FOR_SERVICE.", $"{problems[^1]}");
        Assert.Contains(problems, problem => problem.Reason == "The property costShare is missing.");
    }
}
