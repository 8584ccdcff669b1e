namespace DmeGrpc.Storage.Tests.RandomSequences;

/// <summary>An authorization as the rules have it.</summary>
internal sealed class NaiveAuthorization(Submit submit)
{
    // An orthosis may be delivered up to and on the 60th day after the decision.
    private const int Validity = 60;

    private sealed record Line(int Number, string Code, decimal Units, char Decision = 'P', int? First = null, int? Last = null, decimal Used = 0)
    {
        public decimal Left => Decision == 'A' ? Units - Used : 0;

        public override string ToString() => $"{Number}{Decision} {NaiveStore.Text(Units)} used {NaiveStore.Text(Used)} left {NaiveStore.Text(Left)} days {First}..{Last}";
    }

    private readonly SortedDictionary<int, Line> lines = submit.Second is { } second
        ? new() { [1] = new Line(1, "L0650", submit.Units), [2] = new Line(2, "L1832", second) }
        : new() { [1] = new Line(1, "L0650", submit.Units) };

    private bool isWithdrawn;

    public int Request => submit.Request;

    public int Member => submit.Member;

    public int Revision { get; private set; } = 1;

    public List<string> Events { get; } = ["submitted"];

    public override string ToString() =>
        $"r{Request} of m{Member} revision {Revision} event {Events.Count} {Decision}: {string.Join("; ", lines.Values)}";

    /// <summary>Decides, or says every rule that is broken.</summary>
    public List<string> Decide(Decide decide) => Change("decided", refusals =>
    {
        var seen = new HashSet<int>();
        var decided = new List<Line>();
        foreach (var item in decide.Lines)
        {
            if (Find(item.Line, seen, refusals) is not { } line)
            {
                continue;
            }

            if (line.Decision == 'N')
            {
                refusals.Add($"DenialIsFinal {item.Line}");
            }
            else if (line.Decision == 'A')
            {
                refusals.Add($"AlreadyAffirmed {item.Line}");
            }
            else if (item.Decision == 'A')
            {
                decided.Add(line with { Decision = 'A', Units = item.Units ?? Asked(item.Line), First = decide.Day, Last = decide.Day + Validity });
            }
            else if (!item.IsComplete)
            {
                refusals.Add($"{(item.Decision == 'N' ? "ReasonRequired" : "MissingItemsRequired")} {item.Line}");
            }
            else
            {
                decided.Add(line with { Decision = item.Decision });
            }
        }

        return decided;
    });

    /// <summary>Extends a line, or says every rule that is broken.</summary>
    public List<string> Extend(Extend extend) => Change("extended", refusals =>
    {
        if (!extend.HasReason)
        {
            refusals.Add("ReasonRequired");
        }

        if (Find(extend.Line, [], refusals) is not { } line)
        {
            return [];
        }

        if (line.Decision != 'A')
        {
            refusals.Add($"NotAffirmed {line.Number}");
            return [];
        }

        var longer = line with { Units = extend.Units ?? line.Units, Last = extend.LastDay ?? line.Last };
        if (longer.Units < line.Units || longer.Last < line.Last || longer == line)
        {
            refusals.Add($"NotAnExtension {line.Number}");
        }

        return [longer];
    });

    /// <summary>Withdraws, or says every rule that is broken.</summary>
    public List<string> Withdraw(bool hasReason) => Change("withdrawn", refusals =>
    {
        if (!hasReason)
        {
            refusals.Add("ReasonRequired");
        }

        isWithdrawn |= hasReason && refusals.Count == 0;
        return [];
    });

    /// <summary>What becomes of a line of a claim that quotes this authorization, and the line of it that it would use.</summary>
    public (string Disposition, int Line, decimal Left) Fit(Post claim, BilledLine billed)
    {
        var line = lines.Values.FirstOrDefault(each => each.Code == billed.Code);
        if (Member != claim.Member || line is null || isWithdrawn || line.Decision == 'N')
        {
            return ("Denied", 0, 0);
        }

        if (line.Decision == 'P')
        {
            return ("Pended", 0, 0);
        }

        return billed.Day < line.First || billed.Day > line.Last ? ("Denied", 0, 0) : ("Payable", line.Number, line.Left);
    }

    public void Use(NaiveClaim claim) => Book(claim, "used", +1);

    public void GiveBack(NaiveClaim claim) => Book(claim, "returned", -1);

    private string Decision =>
        isWithdrawn ? "Withdrawn"
        : lines.Values.Any(line => line.Decision == 'P') ? "Pending"
        : lines.Values.All(line => line.Decision == 'A') ? "Affirmed"
        : lines.Values.All(line => line.Decision == 'N') ? "NonAffirmed"
        : "PartiallyAffirmed";

    private decimal Asked(int line) => line == 1 ? submit.Units : submit.Second!.Value;

    private Line? Find(int number, HashSet<int> seen, List<string> refusals)
    {
        if (!seen.Add(number))
        {
            refusals.Add($"InvalidLineNumber {number}");
            return null;
        }

        if (!lines.TryGetValue(number, out var line))
        {
            refusals.Add($"UnknownLine {number}");
        }

        return line;
    }

    // Claims leave the revision as it is: a reviewer's copy does not grow stale by them.
    private void Book(NaiveClaim claim, string what, int sign)
    {
        foreach (var use in claim.Uses)
        {
            lines[use.Line] = lines[use.Line] with { Used = lines[use.Line].Used + (sign * use.Units) };
        }

        Events.Add($"{what} c{claim.Post.Claim}");
    }

    private List<string> Change(string what, Func<List<string>, List<Line>> change)
    {
        if (isWithdrawn)
        {
            return ["Withdrawn"];
        }

        var refusals = new List<string>();
        var changed = change(refusals);
        if (refusals.Count == 0)
        {
            changed.ForEach(line => lines[line.Number] = line);
            Events.Add(what);
            Revision = Events.Count;
        }

        return refusals;
    }
}
