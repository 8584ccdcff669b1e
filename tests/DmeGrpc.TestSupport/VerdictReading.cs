using DmeGrpc.Engine.Findings;

namespace DmeGrpc.TestSupport;

/// <summary>Short questions to a verdict; an answer that is not there is an error that shows the whole verdict.</summary>
public static class VerdictReading
{
    public static LineVerdict Line(this ClaimVerdict verdict, int number) =>
        verdict.Lines.SingleOrDefault(line => line.LineNumber == number) ?? throw new InvalidOperationException($"No line {number}.\n{verdict.Describe()}");

    public static Disposition DispositionOf(this ClaimVerdict verdict, int number) => verdict.Line(number).Disposition;

    /// <summary>The dispositions of all lines, by line number.</summary>
    public static IReadOnlyList<Disposition> DispositionsByNumber(this ClaimVerdict verdict) =>
        [.. verdict.Lines.OrderBy(line => line.LineNumber).Select(line => line.Disposition)];

    public static IReadOnlyList<Finding> FindingsOf(this ClaimVerdict verdict, int number, EditKind edit) =>
        [.. verdict.Line(number).Findings.Where(finding => finding.Edit == edit)];

    /// <summary>The one finding of an edit on a line.</summary>
    public static Finding FindingOf(this ClaimVerdict verdict, int number, EditKind edit) =>
        verdict.FindingsOf(number, edit) is [var only]
            ? only
            : throw new InvalidOperationException($"Line {number} has not exactly one finding of {edit}.\n{verdict.Describe()}");

    /// <summary>The one finding of an edit with an outcome on a line.</summary>
    public static Finding FindingOf(this ClaimVerdict verdict, int number, EditKind edit, Outcome outcome) =>
        verdict.FindingsOf(number, edit).Where(finding => finding.Outcome == outcome).ToList() is [var only]
            ? only
            : throw new InvalidOperationException($"Line {number} has not exactly one finding of {edit} with {outcome}.\n{verdict.Describe()}");

    /// <summary>The one finding of the line, which has no other.</summary>
    public static Finding OnlyFinding(this ClaimVerdict verdict, int number) =>
        verdict.Line(number).Findings is [var only]
            ? only
            : throw new InvalidOperationException($"Line {number} has not exactly one finding.\n{verdict.Describe()}");

    public static string Describe(this ClaimVerdict verdict) => string.Join('\n',
    [
        $"{verdict.ClaimId}: {verdict.Disposition}",
        .. verdict.Findings.Select(Describe),
        .. verdict.Lines.SelectMany(line => line.Findings.Select(Describe).Prepend(
            $"line {line.LineNumber}: {line.Disposition}{(line.PayableUnits is { } units ? $", {units} units payable" : string.Empty)}")),
    ]);

    private static string Describe(Finding finding) => $"  {finding.Edit} {finding.Outcome}: {finding.Message}";
}
