using DmeGrpc.Engine.Dates;

namespace DmeGrpc.ReferenceData.Cms.Layouts;

/// <summary>Which fiscal year's ICD-10-CM a file is, by its name, and the days of service it is valid for.</summary>
internal static class DiagnosisIdentity
{
    public static CmsRelease Of(NameHints hints)
    {
        var (label, day) = hints.FiscalYear();
        return new CmsRelease(Program: null, Setting: null, label, day);
    }

    public static EffectiveWindow WindowOf(CmsRelease release) =>
        release.EffectiveDate is { } first ? new EffectiveWindow(first, first.AddYears(1).AddDays(-1)) : EffectiveWindow.Always;
}
