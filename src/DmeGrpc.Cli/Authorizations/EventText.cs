using System.Globalization;
using DmeGrpc.Authorizations.V1;
using static DmeGrpc.Authorizations.V1.AuthorizationEvent;

namespace DmeGrpc.Cli.Authorizations;

/// <summary>Events in words.</summary>
internal static class EventText
{
    /// <summary>Number, time, actor, what happened, and why.</summary>
    public static string[] CellsOf(AuthorizationEvent happened) =>
    [
        happened.Sequence.ToString(CultureInfo.InvariantCulture),
        happened.OccurredAt.ToDateTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        happened.Actor,
        What(happened),
        happened.Reason,
    ];

    private static string What(AuthorizationEvent happened) => happened.ChangeCase switch
    {
        ChangeOneofCase.Submitted => "submitted",
        ChangeOneofCase.Decided => $"decided: {string.Join(", ", happened.Decided.Segments.Select(OneOf))}",
        ChangeOneofCase.Extended => $"extended: {string.Join(", ", happened.Extended.Lines.Select(OneOf))}",
        ChangeOneofCase.Withdrawn => "withdrawn",
        ChangeOneofCase.DocumentAttached => $"attached {happened.DocumentAttached.Document.FileName}",
        ChangeOneofCase.UnitsUsed => $"claim {happened.UnitsUsed.ClaimId} used {Units(happened.UnitsUsed.Lines)}",
        ChangeOneofCase.UnitsReturned => $"claim {happened.UnitsReturned.ClaimId} gave back {Units(happened.UnitsReturned.Lines)}",
        _ => "something that this command does not know",
    };

    private static string OneOf(DecidedSegment segment) => string.Create(CultureInfo.InvariantCulture, $"line {segment.LineNumber} {AuthorizationText.Of(segment.Decision)}");

    private static string OneOf(ExtendedLine line) => string.Create(CultureInfo.InvariantCulture, $"line {line.LineNumber}")
        + (line.LastDay is null ? string.Empty : $" to {AuthorizationText.Of(line.LastDay)}")
        + (line.HasUnits ? $" to {AuthorizationText.Of(line.Units)} units" : string.Empty);

    private static string Units(IEnumerable<LineUnits> lines) =>
        string.Join(", ", lines.Select(line => string.Create(CultureInfo.InvariantCulture, $"{AuthorizationText.Of(line.Units)} of line {line.LineNumber}")));
}
