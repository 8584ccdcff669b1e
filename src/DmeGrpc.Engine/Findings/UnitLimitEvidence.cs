using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Findings;

/// <summary>A unit limit and the units counted against it.</summary>
/// <param name="Code">The code billed.</param>
/// <param name="Limit">Units of service a day; 0 means that the code is not payable in this setting.</param>
/// <param name="Indicator">How the limit is adjudicated.</param>
/// <param name="Rationale">The published reason.</param>
/// <param name="ServiceDate">The day on which the units were counted.</param>
/// <param name="CountedUnits">Units counted on that day.</param>
/// <param name="CountedLineNumbers">The lines of this claim they come from, the first <see cref="MaximumLineNumbers"/> in ascending order.</param>
/// <param name="CountedLineCount">How many lines they come from in all.</param>
/// <param name="UnitsPerDayRaw">This line's units divided by its days, before rounding.</param>
/// <param name="Row">The limit's row.</param>
public sealed record UnitLimitEvidence(
    ProcedureCode Code, int Limit, AdjudicationIndicator Indicator, string Rationale, DateOnly ServiceDate, decimal CountedUnits,
    IReadOnlyList<int> CountedLineNumbers, int CountedLineCount, decimal UnitsPerDayRaw, TableRow? Row) : Evidence(Row)
{
    /// <summary>Longer lists of lines are cut to this many.</summary>
    public const int MaximumLineNumbers = 20;

    /// <summary>The lines of other claims whose units were counted too, the first <see cref="MaximumLineNumbers"/> by day, submitter, claim and line.</summary>
    public IReadOnlyList<PostedLine> CountedHistory { get; init; } = [];

    /// <summary>The units of <see cref="CountedUnits"/> that come from them.</summary>
    public decimal HistoryUnits { get; init; }
}
