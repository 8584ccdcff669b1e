namespace DmeGrpc.Storage.Tests.RandomSequences;

/// <summary>That the sequences are worth making: a model that is never asked anything hard proves nothing.</summary>
public sealed class RandomOperationsTests
{
    [Fact]
    public void The_sequences_reach_every_answer()
    {
        var answers = RandomOperations.Seeds.SelectMany(seed =>
        {
            var naive = new NaiveStore();
            return RandomOperations.Draw(seed).Select(naive.Do).ToList();
        }).ToList();
        string[] expected =
        [
            "submitted ", "submitted again", "conflict with", "refused: ", "changed", "stale", "not found", "posted: ", "posted before: ", "posted before, void", "conflict",
            "declined", "replaces nothing", "replaces what is gone for c", "voided, ", "voided before", "unknown", "replaced by",
        ];

        Assert.All(expected, answer => Assert.Contains(answers, given => given.StartsWith(answer, StringComparison.Ordinal)));
        string[] rules =
        [
            "DenialIsFinal", "AlreadyAffirmed", "ReasonRequired", "MissingItemsRequired", "UnknownLine", "InvalidLineNumber", "NotAffirmed", "NotAnExtension", "Withdrawn", "InvalidUnits",
        ];
        Assert.All(rules, rule => Assert.Contains(answers, given => given.StartsWith("refused", StringComparison.Ordinal) && given.Contains(rule, StringComparison.Ordinal)));
        Assert.InRange(answers.Count(given => given.StartsWith("posted: ", StringComparison.Ordinal) && given.Contains("Payable", StringComparison.Ordinal)), 20, int.MaxValue);
        Assert.Contains(answers, given => given.StartsWith("posted: ", StringComparison.Ordinal) && given.Contains("Pended", StringComparison.Ordinal));
        Assert.Contains(answers, given => given.StartsWith("voided, returned 1:", StringComparison.Ordinal));
    }
}
