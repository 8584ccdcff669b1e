namespace DmeGrpc.Engine.Edits;

/// <summary>A line with an add-on code, and whether its primary is there.</summary>
internal sealed class AddOnLine(LineReview line, AddOnRule rule)
{
    public LineReview Line { get; } = line;

    public AddOnRule Rule { get; } = rule;

    /// <summary>The other lines, paid ones of other claims among them, whose code is a listed primary on a day they share.</summary>
    public required IReadOnlyList<LineReview> Primaries { get; init; }

    /// <summary>The lines, paid ones of other claims among them, of other codes on a day they share.</summary>
    public required IReadOnlyList<LineReview> SameDay { get; init; }

    public AddOnState State { get; set; } = AddOnState.Alone;
}
