using DmeGrpc.Engine.Coverage;
using DmeGrpc.ReferenceData.Plans.Json;

namespace DmeGrpc.ReferenceData.Plans;

/// <summary>Holds a plan against its own test cases.</summary>
internal static class PlanTestCaseCheck
{
    /// <summary>Reports every answer that is another than expected, at the place where it is expected.</summary>
    public static void Report(Plan plan, PlanValue testCases)
    {
        foreach (var (testCase, place) in plan.TestCases.Zip(testCases.List()))
        {
            var answer = PlanAnswer.Of(plan, testCase.Question);
            foreach (var (field, expected) in testCase.Expected)
            {
                var found = PlanAnswerWords.Fields.First(known => known.Name == field).Find(answer);
                if (found != expected)
                {
                    var property = place.Item.Properties.Find(given => given.Name == "expect").Value.Properties.Find(given => given.Name == field).Value;
                    place.Child(property, $".expect.{field}").Refuse($"The test case \"{testCase.Name}\" expects {expected} and the plan answers {found}.");
                }
            }
        }
    }
}
