namespace DmeGrpc.Engine.Authorizations;

/// <summary>Collects every rule that a change breaks.</summary>
internal sealed class RefusalList
{
    private readonly List<ChangeRefusal> refusals = [];

    public void Add(RefusalKind kind, string message, int? lineNumber = null) => refusals.Add(new ChangeRefusal(kind, lineNumber, message));

    public void CheckText(string text, int longest, string what, int? lineNumber = null)
    {
        if (text.Length > longest)
        {
            Add(RefusalKind.InvalidText, $"{what} has {text.Length} characters; at most {longest} are taken.", lineNumber);
        }

        if (text.Contains('\0'))
        {
            Add(RefusalKind.InvalidText, $"{what} holds a NUL character.", lineNumber);
        }
    }

    public void RequireReason(ChangeStamp stamp, string what)
    {
        if (string.IsNullOrWhiteSpace(stamp.Reason))
        {
            Add(RefusalKind.ReasonRequired, $"{what} needs a reason.");
        }
    }

    /// <summary>The lines that a change names: at least one, each known and named once. Yields those of them that are.</summary>
    public IEnumerable<(AuthorizationLine Line, T Item)> CheckLines<T>(Authorization current, IReadOnlyList<T> items, Func<T, int> numberOf)
    {
        if (items.Count == 0)
        {
            Add(RefusalKind.InvalidLineCount, "The change names no line.");
        }

        var seen = new HashSet<int>();
        foreach (var item in items)
        {
            var number = numberOf(item);
            if (!seen.Add(number))
            {
                Add(RefusalKind.InvalidLineNumber, $"Line {number} is named twice.", number);
            }
            else if (current.FindLine(number) is { } line)
            {
                yield return (line, item);
            }
            else
            {
                Add(RefusalKind.UnknownLine, $"Authorization {current.TrackingNumber} has no line {number}.", number);
            }
        }
    }

    public ChangeOutcome Conclude(Func<Authorization> accepted) => refusals.Count == 0 ? ChangeOutcome.Accepted(accepted()) : ChangeOutcome.Refused(refusals);
}
