using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Engine.CodeChecks;

/// <summary>What is noted beside an answer while it is found: what could not be told, what would tell it, and how long the rules met with hold.</summary>
/// <param name="day">The day asked about.</param>
internal sealed class CheckNotes(DateOnly day)
{
    public List<string> NotEvaluated { get; } = [];

    public SortedSet<InformationNeeded> Information { get; } = [];

    /// <summary>The last day on which none of the rules ends and no other begins; null where none does.</summary>
    public DateOnly? HoldsThrough { get; private set; }

    /// <summary>Says that something could not be told.</summary>
    /// <returns>The same sentence.</returns>
    public string Missing(string sentence, InformationNeeded? needed = null)
    {
        NotEvaluated.Add(sentence);
        if (needed is { } information)
        {
            Information.Add(information);
        }

        return sentence;
    }

    /// <summary>Notes the days of a rule about the item: the answer may change when it ends, and before it begins.</summary>
    public void Hold(EffectiveWindow window)
    {
        var last = window.Contains(day) ? window.Last : window.First > day ? window.First.AddDays(-1) : null;
        if (last is not null && (HoldsThrough is null || last < HoldsThrough))
        {
            HoldsThrough = last;
        }
    }
}
