using DmeGrpc.Engine.Claims;

namespace DmeGrpc.ReferenceData.Cms.Layouts;

/// <summary>Which PTP table a file belongs to: the program by its columns, the setting and the release by its name, for nothing inside tells them.</summary>
internal static class PairEditIdentity
{
    public static CmsRelease Of(int columns, NameHints hints)
    {
        var (label, day) = hints.Release();
        var program = columns == PairEditLine.MedicareColumns ? PayerProgram.Medicare : PayerProgram.Medicaid;
        return new CmsRelease(program, hints.Setting, label, day);
    }

    public static string? FaultOf(CmsRelease release) => release.Setting is null
        ? "Neither content nor names tell the setting of this PTP table: keep CMS's file name, or put it into a folder named practitioner, hospital or dme."
        : null;
}
