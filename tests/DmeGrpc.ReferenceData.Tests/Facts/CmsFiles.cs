using DmeGrpc.ReferenceData.Tests.Support;
using DmeGrpc.TestSupport;

namespace DmeGrpc.ReferenceData.Tests.Facts;

/// <summary>The CMS releases that the starter's facts are compared with, by what they are.</summary>
internal static class CmsFiles
{
    public static IEnumerable<Dictionary<string, string>> HcpcsAttributes => PlainCsv.Read(Locate("hcpcs", "hcpcs_level2_attributes_2024Q3.csv"));

    public static IEnumerable<Dictionary<string, string>> HcpcsDescriptions => PlainCsv.Read(Locate("hcpcs", "hcpcs_level2_descriptions_2024Q3.csv"));

    public static IEnumerable<Dictionary<string, string>> FeeSchedule2026 => PlainCsv.Read(Locate("dmepos", "DMEPOS26_JAN.all_states.csv"));

    public static IEnumerable<Dictionary<string, string>> FeeSchedule2025 => PlainCsv.Read(Locate("dmepos", "DMEPOS25_APR25.csv"));

    public static IEnumerable<Dictionary<string, string>> PriorAuthorizationList =>
        PlainCsv.Read(Locate("prior_auth", "cms_dmepos_required_prior_auth_list_2026-07-29.csv"));

    public static IEnumerable<Dictionary<string, string>> FaceToFaceList =>
        PlainCsv.Read(Locate("prior_auth", "cms_required_f2f_wopd_list_2026-10-28.csv"));

    public static IEnumerable<Dictionary<string, string>> AddOnEdits => PlainCsv.Read(Locate("ncci_aoc", "ncci_aoc_2024-06-03.csv"));

    public static string Locate(params string[] parts) => Path.Combine([RepositoryFiles.SharedData, .. parts]);
}
