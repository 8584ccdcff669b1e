namespace DmeGrpc.ReferenceData.Cms.Layouts;

/// <summary>Which HCPCS release a file is, by its name: HCPC2019_CONTR_ANWEB is January's, HCPC2020_07_ANWEB and HCPC2026_OCT_ANWEB are of those months.</summary>
internal static class HcpcsIdentity
{
    public static CmsRelease Of(NameHints hints)
    {
        var (label, day) = hints.Release();
        return new CmsRelease(Program: null, Setting: null, label, day);
    }
}
