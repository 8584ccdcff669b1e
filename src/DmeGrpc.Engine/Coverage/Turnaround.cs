namespace DmeGrpc.Engine.Coverage;

/// <summary>How long a decision may take; where several are given the one that is over first counts. At least one is given.</summary>
/// <param name="BusinessDays">Days on which the plan is open.</param>
/// <param name="CalendarDays">Calendar days.</param>
/// <param name="Hours">Hours.</param>
public sealed record DecisionTime(int? BusinessDays, int? CalendarDays, int? Hours);

/// <summary>How long the decision on a request may take.</summary>
/// <param name="Standard">Of an ordinary request.</param>
/// <param name="Expedited">Of an expedited one; null where there is none.</param>
public sealed record Turnaround(DecisionTime Standard, DecisionTime? Expedited);
