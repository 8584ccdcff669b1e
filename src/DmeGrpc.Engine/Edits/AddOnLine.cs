namespace DmeGrpc.Engine.Edits;

/// <summary>A line with an add-on code, and whether its primary is there.</summary>
internal sealed class AddOnLine(LineReview line, AddOnRule rule)
{
    public LineReview Line { get; } = line;

    public AddOnRule Rule { get; } = rule;

    public AddOnState State { get; set; } = AddOnState.Alone;
}
