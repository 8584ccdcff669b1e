using DmeGrpc.Engine.Tables;

namespace DmeGrpc.ReferenceData.Cms;

/// <summary>The MUE tables of several quarters as one.</summary>
/// <param name="Table">Every value with the days of service it holds for. It is named after the newest quarter and begins with the oldest.</param>
/// <param name="MissingQuarters">First days of quarters between the oldest and the newest for which there was no table; values are carried over them.</param>
public sealed record UnitLimitTimeline(CmsTable<UnitLimit> Table, IReadOnlyList<DateOnly> MissingQuarters);
