namespace DmeGrpc.ReferenceData.Members;

/// <summary>The rows of one member.</summary>
internal sealed class MemberFileGroup(MemberFileRow first)
{
    private readonly List<MemberFileSpan> spans = [];
    private readonly List<MemberFileYear> years = [];
    private bool isSpoilt;

    public MemberFileRow First => first;

    /// <summary>Something is wrong: the member is left out.</summary>
    public void Spoil() => isSpoilt = true;

    /// <summary>Adds what the row has and no row before it has word for word.</summary>
    public void Add(MemberFileRow row)
    {
        // A member with more spans than anybody takes is refused as a whole; its rows need not all be kept for that.
        const int Most = 1_000;
        if (row.Span is { } span && spans.Count < Most && !spans.Exists(other => other with { Line = span.Line } == span))
        {
            spans.Add(span);
        }

        if (row.Year is { } year && years.Count < Most && !years.Exists(other => other with { Line = year.Line } == year))
        {
            years.Add(year);
        }
    }

    public MemberFileEntry End() => isSpoilt ? new MemberFileEntry.LeftOut(first.Line) : new MemberFileEntry.Member
    {
        Line = first.Line,
        Program = first.Program,
        PlanId = first.PlanId,
        MemberId = first.MemberId,
        Spans = spans,
        Years = years,
    };
}
