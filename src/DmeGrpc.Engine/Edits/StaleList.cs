using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>What to say where a complete list lacks something and is older than the days of service.</summary>
internal static class StaleList
{
    /// <param name="subject">What was not evaluated, at the beginning of a sentence.</param>
    /// <param name="list">The list, which tells the last day for which it is complete.</param>
    /// <param name="noun">What it lists, in the singular.</param>
    /// <param name="days">The days of service.</param>
    public static string Message(string subject, TableInfo list, string noun, ServiceSpan days) =>
        $"{subject} was not evaluated: the list of {list.Release} lacks it and knows no {noun} added after {list.Coverage.CompleteThrough:yyyy-MM-dd}, "
        + $"and the service is of {days}.";

    public static Remedy Remedy(string nouns, ServiceSpan days) =>
        Findings.Remedy.Always($"Load an edition whose list of {nouns} is of the quarter of {days.Through:yyyy-MM-dd}, or newer.");
}
