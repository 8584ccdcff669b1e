using DmeGrpc.Engine.Claims;

namespace DmeGrpc.ReferenceData.Cms;

/// <summary>Which table a file is a part of: one program, one setting, one release.</summary>
/// <param name="Program">Whose table it is; null where one serves every program.</param>
/// <param name="Setting">The setting it is for; null where one serves every setting.</param>
/// <param name="Label">The release, as 2024Q3 or 2026-07-29; empty when neither content nor name tells.</param>
/// <param name="EffectiveDate">The first day it is published for; null when neither content nor name tells.</param>
public sealed record CmsRelease(PayerProgram? Program, ServiceSetting? Setting, string Label, DateOnly? EffectiveDate)
{
    private const int MonthsOfQuarter = 3;

    /// <summary>The last day of the quarter of <see cref="EffectiveDate"/>, after which CMS has published anew; null where that is not known.</summary>
    public DateOnly? LastDayOfQuarter => EffectiveDate is { } day
        ? new DateOnly(day.Year, day.Month - ((day.Month - 1) % MonthsOfQuarter), 1).AddMonths(MonthsOfQuarter).AddDays(-1)
        : null;
}
