using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Engine.Editions;

/// <summary>What a table is, where it comes from and how much of it is there.</summary>
/// <param name="Kind">Which table.</param>
/// <param name="Program">The program it belongs to; null for every program.</param>
/// <param name="Setting">The setting it belongs to; null for every setting.</param>
/// <param name="Release">The publisher's name for the release, such as 2024Q3.</param>
/// <param name="Coverage">How much of the published table is there.</param>
/// <param name="Sources">The files its rows were read from; rows name one by its place.</param>
public sealed record TableInfo(
    TableKind Kind, PayerProgram? Program, ServiceSetting? Setting, string Release, TableCoverage Coverage, IReadOnlyList<string> Sources)
{
    /// <summary>
    /// The dates of service the table can answer for. A cumulative table, whose rows carry their own dates, answers for every date; a table of
    /// unit limits answers from the quarter it was first read for.
    /// </summary>
    /// <value>Default: every date.</value>
    public EffectiveWindow Span { get; init; } = EffectiveWindow.Always;
}
