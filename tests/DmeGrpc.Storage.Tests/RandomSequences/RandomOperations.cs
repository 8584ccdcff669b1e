using DmeGrpc.TestSupport.RandomClaims;

namespace DmeGrpc.Storage.Tests.RandomSequences;

/// <summary>Sequences of calls over so few members, requests and claims that most calls meet what earlier ones did, and many are repetitions.</summary>
internal static class RandomOperations
{
    public const int Members = 2;

    private const int Calls = 120;
    private const int Requests = 4;
    private const int Claims = 14;

    // So many calls come first of all without a claim among them, so that claims find something to use.
    private const int CallsBeforeClaims = 20;

    private static readonly decimal[] AffirmedUnits = [1, 2.5m, 6, 9];
    private static readonly decimal[] ExtendedUnits = [0.5m, 4.5m, 8, 12];
    private static readonly decimal[] BilledUnits = [0.5m, 1, 2, 3];
    private static readonly int[] ServiceDays = [0, 12, 15, 40, 61, 100];

    /// <summary>The seeds of the sequences that are made.</summary>
    public static IReadOnlyList<int> Seeds { get; } = [.. Enumerable.Range(1, 12)];

    /// <summary>The same sequence for the same seed.</summary>
    public static IReadOnlyList<Operation> Draw(int seed)
    {
        var choice = new RandomChoice(seed);
        var drawn = new List<Operation>();
        for (var i = 0; i < Calls; i++)
        {
            drawn.Add(drawn.Count > 0 && choice.Percent(12) ? choice.Of(drawn) : Draw(choice, i < CallsBeforeClaims ? choice.Below(48) : choice.Below(100)));
        }

        return drawn;
    }

    private static Operation Draw(RandomChoice choice, int what) => what switch
    {
        < 10 => Submission(choice, choice.Below(Requests)),
        < 36 => new Decide(choice.Below(Requests), choice.Percent(10), choice.Of([0, 0, 10]), Decisions(choice)),
        < 46 => new Extend(
            choice.Below(Requests), choice.Percent(10), 1 + choice.Below(2), choice.Percent(60) ? choice.Of(ExtendedUnits) : null,
            choice.Percent(60) ? choice.Of([30, 90, 120]) : null, choice.Percent(92)),
        < 48 => new Withdraw(choice.Below(Requests), choice.Percent(20), choice.Percent(80)),
        < 74 => Claim(choice, replaces: null),
        < 87 => Claim(choice, choice.Below(Claims)),
        _ => new Void(choice.Below(Claims)),
    };

    private static Submit Submission(RandomChoice choice, int request) => new(
        request, MemberOf(choice, request), choice.Percent(4) ? 0 : choice.Of(AffirmedUnits), choice.Percent(50) ? choice.Of(AffirmedUnits) : null);

    // Mostly one and the same for a request, so that its claims are the member's own.
    private static int MemberOf(RandomChoice choice, int request) => (choice.Percent(85) ? request : choice.Below(Members)) % Members;

    // Line 3 is nobody's; a line may be named twice.
    private static IReadOnlyList<LineChoice> Decisions(RandomChoice choice) =>
    [
        .. Enumerable.Range(0, 1 + choice.Below(2)).Select(_ => new LineChoice(
            choice.Of([1, 1, 1, 2, 2, 3]), choice.Of(['A', 'A', 'A', 'A', 'N', 'P']), choice.Percent(40) ? choice.Of(AffirmedUnits) : null, choice.Percent(92))),
    ];

    private static Post Claim(RandomChoice choice, int? replaces)
    {
        var claim = choice.Below(Claims);
        if (claim == replaces)
        {
            claim = (claim + 1) % Claims;
        }

        var request = choice.Below(Requests);
        return new Post(
            claim, replaces, MemberOf(choice, request), choice.Percent(92) ? request : null, choice.Percent(96),
            [.. Enumerable.Range(0, choice.Of([1, 1, 2, 3])).Select(_ => new BilledLine(choice.Of(["L0650", "L0650", "L1832"]), choice.Of(BilledUnits), choice.Of(ServiceDays)))]);
    }
}
