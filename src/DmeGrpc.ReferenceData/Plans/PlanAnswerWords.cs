using DmeGrpc.Engine.Coverage;
using DmeGrpc.ReferenceData.Plans.Json;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Plans;

/// <summary>The fields of an answer as test cases of plan files write them.</summary>
internal static class PlanAnswerWords
{
    private const string NoAnswer = "no answer";

    public static IReadOnlyList<Field> Fields { get; } =
    [
        Word("coverage", PlanWords.Coverages, answer => answer.Coverage),
        Word("coverageReason", PlanWords.CoverageReasons, answer => answer.CoverageReason),
        Word("authorization", PlanWords.AuthorizationNeeds, answer => answer.Authorization),
        new("documents", value => Listed(value.List(min: 0).Select(id => id.Text())), answer => Listed(answer.Documents ?? [])),
        Word("liability", PlanWords.Liabilities, answer => answer.Liability),
        Word("route", PlanWords.Routes, answer => answer.Route),
        new("vendor", value => value.Text(), answer => answer.VendorNpi ?? NoAnswer),
        Word("prescriber", PlanWords.PrescriberAnswers, answer => answer.Prescriber),
        new("limitUnits", value => $"{value.WholeNumber(0, PlanLimits.Units)}", answer => answer.LimitUnits?.ToString() ?? NoAnswer),
        new("shareKnown", value => value.Flag() ? "true" : "false", answer => answer.Share is null ? "false" : "true"),
        Cents("owedCents", share => share.OwedCents),
        Cents("deductibleCents", share => share.DeductibleCents),
        Cents("copayCents", share => share.CopayCents),
        Cents("coinsuranceCents", share => share.CoinsuranceCents),
    ];

    private static Field Word<T>(string name, WordList<T> words, Func<PlanAnswer, T?> value)
        where T : struct => new(name, given => words.WordOf(given.Word(words)), answer => value(answer) is { } found ? words.WordOf(found) : NoAnswer);

    private static Field Cents(string name, Func<MemberShare, long> cents) =>
        new(name, value => $"{value.Cents()}", answer => answer.Share is { } share ? $"{cents(share)}" : NoAnswer);

    private static string Listed(IEnumerable<string> ids) => $"[{string.Join(", ", ids.Order(StringComparer.Ordinal))}]";

    /// <summary>One field.</summary>
    /// <param name="Name">The property.</param>
    /// <param name="Read">The text that stands for what is expected.</param>
    /// <param name="Find">The text that stands for what an answer holds.</param>
    internal sealed record Field(string Name, Func<PlanValue, string> Read, Func<PlanAnswer, string> Find);
}
