using System.Globalization;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>What a medically unlikely edit says of a line.</summary>
internal static class UnitLimitFindings
{
    public static bool IsExcess(Finding finding) => finding is { Edit: EditKind.NcciMue, Evidence: UnitLimitEvidence };

    public static int LimitOf(Finding finding) => ((UnitLimitEvidence)finding.Evidence!).Limit;

    public static Finding Exceeded(LineReview line, UnitLimitEvidence evidence, ExcessUnitRule rule) => new()
    {
        Edit = EditKind.NcciMue,
        Outcome = Outcome.Deny,
        Message = evidence.Limit == 0 ? NotPayable(evidence) : $"{Excess(evidence)}; {WhatIsDenied(line, evidence)}.",
        Adjustment = AdjustmentReason.Contractual("151", "N362"),
        Evidence = evidence,
        Appealability = evidence.Indicator switch
        {
            AdjudicationIndicator.DateOfServicePolicy => Appealability.NotAppealable,
            AdjudicationIndicator.DateOfServiceClinical => Appealability.AppealableWithRecords,
            _ => Appealability.Appealable,
        },
        Remedies = [.. Remedies(line, evidence, rule)],
    };

    public static Finding CutBack(LineReview line, Finding exceeded, decimal payable) => exceeded with
    {
        Outcome = payable > 0 ? Outcome.CutBack : Outcome.Deny,
        Message = payable > 0
            ? $"{Excess((UnitLimitEvidence)exceeded.Evidence!)}; {Number(payable)} of the {Number(line.Units!.Value)} units on line {line.Number} are payable."
            : exceeded.Message,
    };

    private static string NotPayable(UnitLimitEvidence evidence) =>
        $"{evidence.Code} has a limit of 0 units on {evidence.ServiceDate:yyyy-MM-dd}: it is not payable in this setting.";

    private static string Excess(UnitLimitEvidence evidence) =>
        $"{Number(evidence.CountedUnits)} units of {evidence.Code} on {evidence.ServiceDate:yyyy-MM-dd} exceed the limit of {evidence.Limit}"
        + (evidence.HistoryUnits > 0 ? $" with the {Number(evidence.HistoryUnits)} paid on other claims" : string.Empty)
        + (evidence.Indicator == AdjudicationIndicator.None ? " a line" : $" (indicator {(int)evidence.Indicator})");

    private static string WhatIsDenied(LineReview line, UnitLimitEvidence evidence) => evidence.CountedLineCount > 1
        ? $"all units of lines {ShortList.Of(evidence.CountedLineNumbers, evidence.CountedLineCount, "lines")} are denied"
        : $"all units of line {line.Number} are denied";

    private static IEnumerable<Remedy> Remedies(LineReview line, UnitLimitEvidence evidence, ExcessUnitRule rule)
    {
        if (evidence.Limit == 0)
        {
            yield return Remedy.Always("Bill the code that is payable in this setting, or have the entitled supplier or provider bill it.");
        }
        else
        {
            yield return Remedy.Always($"Correct the units if they were counted wrongly: the code defines what one unit is, and the limit is {evidence.Limit}.");
            if (rule == ExcessUnitRule.DenyAll)
            {
                yield return Excess(line, evidence.Indicator);
            }
        }

        yield return Remedy.Never("Do not bill the member, with or without an advance beneficiary notice.");
    }

    private static Remedy Excess(LineReview line, AdjudicationIndicator indicator) => indicator switch
    {
        AdjudicationIndicator.DateOfServicePolicy =>
            Remedy.Never("Do not split the units over lines or claims: the day is summed, and no contractor may override indicator 2."),
        AdjudicationIndicator.DateOfServiceClinical =>
            Remedy.IfDocumented("Appeal with medical records that show that the units were furnished and necessary."),
        _ => Remedy.IfDocumented(
            $"Report the units over the limit on further lines of {line.Code} with 59, XE, XP, XS, XU, 76, 77, 91 or an anatomic modifier."),
    };

    private static string Number(decimal units) => units.ToString("0.###", CultureInfo.InvariantCulture);
}
