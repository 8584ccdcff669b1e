using System.Globalization;

namespace DmeGrpc.Storage.Tests.RandomSequences;

/// <summary>
/// What a store of authorizations and claims must do, written from the rules with lists and loops. It answers every call and tells its whole
/// state as text, so that a real store can be held against it; it shares no code with the stores, the transitions or the edits.
/// </summary>
internal sealed class NaiveStore
{
    private readonly SortedDictionary<int, NaiveAuthorization> authorizations = [];
    private readonly SortedDictionary<int, NaiveClaim> claims = [];
    private readonly Dictionary<int, Submit> requests = [];

    public string Do(Operation operation) => operation switch
    {
        Submit submit => Do(submit),
        Decide decide => Change(decide.Request, decide.IsStale, authorization => authorization.Decide(decide)),
        Extend extend => Change(extend.Request, extend.IsStale, authorization => authorization.Extend(extend)),
        Withdraw withdraw => Change(withdraw.Request, withdraw.IsStale, authorization => authorization.Withdraw(withdraw.HasReason)),
        Post post => Do(post),
        Void taken => Do(taken),
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    /// <summary>Every authorization, and every line of history of every member.</summary>
    public string State() => string.Join('\n',
    [
        .. authorizations.Values.Select(authorization => $"{authorization}"),
        .. claims.Values.Where(claim => !claim.IsVoid).OrderBy(claim => claim.Post.Member).ThenBy(claim => $"c{claim.Post.Claim}", StringComparer.Ordinal)
            .SelectMany(claim => claim.Lines.Select(line => $"m{claim.Post.Member} c{claim.Post.Claim} {line}")),
    ]);

    /// <summary>What happened to each authorization, in order.</summary>
    public string Events() => string.Join('\n', authorizations.Values.Select(authorization => $"r{authorization.Request}: {string.Join(", ", authorization.Events)}"));

    private string Do(Submit submit)
    {
        if (submit.Units <= 0)
        {
            return "refused: InvalidUnits 1";
        }

        if (requests.TryGetValue(submit.Request, out var first))
        {
            return first == submit ? $"submitted again {new NaiveAuthorization(submit)}" : $"conflict with r{submit.Request}";
        }

        requests.Add(submit.Request, submit);
        authorizations.Add(submit.Request, new NaiveAuthorization(submit));
        return $"submitted {authorizations[submit.Request]}";
    }

    private string Change(int request, bool isStale, Func<NaiveAuthorization, List<string>> change)
    {
        if (!authorizations.TryGetValue(request, out var authorization))
        {
            return "not found";
        }

        if (isStale)
        {
            return $"stale, it is {authorization.Revision}";
        }

        var refusals = change(authorization);
        return refusals.Count == 0 ? $"changed {authorization}" : $"refused: {string.Join(", ", refusals.Order(StringComparer.Ordinal))}";
    }

    private string Do(Post post)
    {
        if (claims.TryGetValue(post.Claim, out var posted))
        {
            return posted.Is(post, IsKnown(post)) ? posted.Answered(isRepeated: true, ReplacedAnswer(post)) : "conflict";
        }

        if (post.Replaces is { } old)
        {
            if (!claims.TryGetValue(old, out var replaced))
            {
                return "replaces nothing";
            }

            if (replaced.IsVoid)
            {
                return $"replaces what is gone for c{replaced.ReplacedBy}";
            }
        }

        if (!post.IsReadable)
        {
            return "declined";
        }

        if (post.Replaces is { } given)
        {
            GiveBack(claims[given]);
            claims[given].ReplacedBy = post.Claim;
        }

        var claim = new NaiveClaim(post, IsKnown(post));
        claim.Lines.AddRange(NaiveJudge.Judge(post, Authorization(post), claims.Values));
        claims.Add(post.Claim, claim);
        if (claim.Uses.Count > 0)
        {
            authorizations[post.Request!.Value].Use(claim);
        }

        return claim.Answered(isRepeated: false, ReplacedAnswer(post));
    }

    private string Do(Void taken)
    {
        if (!claims.TryGetValue(taken.Claim, out var claim))
        {
            return "unknown";
        }

        if (claim.ReplacedBy is { } replacement)
        {
            return $"replaced by c{replacement}";
        }

        var isRepeated = claim.IsVoid;
        if (!isRepeated)
        {
            GiveBack(claim);
        }

        return $"voided{(isRepeated ? " before" : string.Empty)}, returned {string.Join(", ", claim.Uses.Select(use => $"{use.Line}:{Text(use.Units)}"))}; was {claim.Answer}";
    }

    private void GiveBack(NaiveClaim claim)
    {
        claim.IsVoid = true;
        if (claim.Uses.Count > 0)
        {
            authorizations[claim.Post.Request!.Value].GiveBack(claim);
        }
    }

    private NaiveAuthorization? Authorization(Post post) => post.Request is { } request ? authorizations.GetValueOrDefault(request) : null;

    // A claim that quotes a number before there is one is another claim than the one that quotes it after.
    private bool IsKnown(Post post) => Authorization(post) is not null;

    private string ReplacedAnswer(Post post) => post.Replaces is { } old ? claims[old].Answer : string.Empty;

    public static string Text(decimal units) => units.ToString("0.###", CultureInfo.InvariantCulture);
}
