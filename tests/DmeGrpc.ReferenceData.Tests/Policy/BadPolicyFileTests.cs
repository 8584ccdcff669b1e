using System.Text;
using DmeGrpc.ReferenceData.Policy;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Tests.Policy;

public sealed class BadPolicyFileTests
{
    private const string Rules = "TEMPORARY_INTERRUPTION_DAYS,60,a rule,PRIMARY\nNEW_PERIOD_NEEDS_DOCUMENTS,1,a rule,PRIMARY\n";

    [Theory]
    [InlineData("A7030,A7039,E0601,CPAP,an article,GENERAL\nA7039,A7040,E0601,,an article,GENERAL\n", 3, "A code of A7039-A7040 is on line 2 too.")]
    [InlineData("A7030,A7030,,CPAP,an article,GENERAL\n", 2, "bases: it is blank.")]
    [InlineData("A7030,A7030,E0601-E0600,CPAP,an article,GENERAL\n", 2, "bases: 'E0601-E0600' is neither a code nor a range of codes.")]
    [InlineData("A7030,A7030,E0601,cpap,an article,GENERAL\n", 2, "words: 'cpap' are not words in capitals, parted by blanks.")]
    public void Bad_accessory_is_refused_with_its_line(string rows, int line, string reason) => AssertRefused(
        () => AccessoriesFile.Read(Stream("first_code,last_code,bases,words,source,grade\n" + rows)), line, reason);

    [Theory]
    [InlineData("L1832,L1832,many,an article,GENERAL\n", 2, "years: 'many' is not a whole number from 0 to 2147483647.")]
    [InlineData("L1832,L1832,101,an article,GENERAL\n", 2, "years: 101 is above 100.")]
    [InlineData("L1832,L1834,1,an article,GENERAL\nL1834,L1834,3,an article,GENERAL\n", 3, "A code of L1834 is on line 2 too.")]
    public void Bad_lifetime_is_refused_with_its_line(string rows, int line, string reason) => AssertRefused(
        () => UsefulLifetimesFile.Read(Stream("first_code,last_code,years,source,grade\n" + rows)), line, reason);

    [Theory]
    [InlineData(Rules, 0, "NEW_SUPPLIER_BEGINS_PERIOD is missing.")]
    [InlineData(Rules + "NEW_SUPPLIER_BEGINS_PERIOD,0,a rule,GENERAL\nNEW_SUPPLIER_BEGINS_PERIOD,1,a rule,GENERAL\n", 5, "rule: NEW_SUPPLIER_BEGINS_PERIOD is on line 4 too.")]
    public void Bad_rule_is_refused_with_its_line(string rows, int line, string reason) =>
        AssertRefused(() => RentalRulesFile.Read(Stream("rule,value,source,grade\n" + rows)), line, reason);

    [Fact]
    public void Value_that_is_neither_yes_nor_no_is_refused()
    {
        var refused = Assert.Throws<EditionSourceException>(
            () => RentalRulesFile.Read(Stream("rule,value,source,grade\n" + Rules + "NEW_SUPPLIER_BEGINS_PERIOD,2,a rule,GENERAL\n")));

        Assert.Contains(refused.Problems, problem => (problem.Line, problem.Reason) == (4, "value: 2 is above 1."));
    }

    private static void AssertRefused(Action read, int line, string reason)
    {
        var problem = Assert.Single(Assert.Throws<EditionSourceException>(read).Problems);

        Assert.Equal((line, reason), (problem.Line, problem.Reason));
    }

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
