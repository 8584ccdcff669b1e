using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Engine.Editions;

/// <summary>
/// How much of the published table is there. Absence from a complete table means something; absence from a part of one means nothing.
/// </summary>
/// <param name="IsComplete">Whether the whole published table is there.</param>
/// <param name="CompleteForFirstCharacters">Otherwise, the first characters of the codes for which it is: "EKL".</param>
public sealed record TableCoverage(bool IsComplete, string CompleteForFirstCharacters = "")
{
    /// <summary>The whole published table.</summary>
    public static TableCoverage Complete { get; } = new(IsComplete: true);

    /// <summary>An excerpt in which absence means nothing.</summary>
    public static TableCoverage Partial { get; } = new(IsComplete: false);

    /// <summary>
    /// The last day of service for which absence means something. A table knows nothing of what was added after its release, and the day of service
    /// may lie there.
    /// </summary>
    /// <value>Default: null, for every day.</value>
    public DateOnly? CompleteThrough { get; init; }

    /// <summary>Whether the table is too old to say what the published one lacks on any of the days.</summary>
    public bool IsOlderThan(ServiceSpan days) => CompleteThrough < days.From;

    /// <summary>The days on which absence means nothing, because the table is older than they are; null when there are none.</summary>
    public ServiceSpan? SilentDays(ServiceSpan days) =>
        CompleteThrough is { } last && last < days.Through ? new ServiceSpan(last < days.From ? days.From : last.AddDays(1), days.Through) : null;

    /// <summary>Whether a code's absence from the table means that the published table lacks it too.</summary>
    public bool Includes(ProcedureCode code) => IsComplete || CompleteForFirstCharacters.Contains(code.FirstCharacter, StringComparison.Ordinal);
}
