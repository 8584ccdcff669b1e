namespace DmeGrpc.Engine.Authorizations;

/// <summary>Another calendar with a payer's own exceptions.</summary>
/// <param name="inner">The calendar it starts from.</param>
/// <param name="closed">Days on which the payer does not work all the same, such as closures by weather or executive order.</param>
/// <param name="open">Days on which it works all the same.</param>
public sealed class AdjustedCalendar(IBusinessCalendar inner, IReadOnlySet<DateOnly> closed, IReadOnlySet<DateOnly> open) : IBusinessCalendar
{
    /// <inheritdoc/>
    public bool IsBusinessDay(DateOnly day) => open.Contains(day) || (inner.IsBusinessDay(day) && !closed.Contains(day));
}
