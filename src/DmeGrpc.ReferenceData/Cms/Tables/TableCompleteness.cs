using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.ReferenceData.Cms.Tables;

/// <summary>
/// Whether files make a whole published table. Nothing in them says so; but CMS splits the Medicare PTP tables into four parts, and no release
/// of a table has been much smaller than those before it. An excerpt must not pass for the whole, nor a file that was damaged or cut: its silence
/// would read as "no edit".
/// </summary>
internal static class TableCompleteness
{
    private const int PairEditParts = 4;

    public static TableCoverage Of(TableKind kind, CmsRelease release, IReadOnlyCollection<int?> parts, int rows, IReadOnlyCollection<string> brokenSources) =>
        MissingParts(parts).Count == 0 && brokenSources.Count == 0 && rows >= FewestRows(kind, release) ? TableCoverage.Complete : TableCoverage.Partial;

    /// <summary>The numbers that are missing where files are numbered.</summary>
    public static IReadOnlyList<int> MissingParts(IReadOnlyCollection<int?> parts) =>
        parts.Any(part => part is not null) ? [.. Enumerable.Range(1, PairEditParts).Where(part => !parts.Contains(part))] : [];

    // Half or less of the smallest release seen: Medicare PTP 1.78 M, Medicaid DME PTP 45,000, MUE 2,928 and 14,628, add-on codes 7,465,
    // HCPCS 6,800, fees 3,511, ZIP codes 32,035, prior authorization 107, face-to-face 105, diagnosis codes 97,296.
    private static int FewestRows(TableKind kind, CmsRelease release) => (kind, release.Setting) switch
    {
        (TableKind.PairEdits, ServiceSetting.DmeSupplier) => 10_000,
        (TableKind.PairEdits, _) => 500_000,
        (TableKind.UnitLimits, ServiceSetting.DmeSupplier) => 1_000,
        (TableKind.UnitLimits, _) => 7_000,
        (TableKind.AddOnCodes, _) => 3_000,
        (TableKind.Codes, _) => 3_000,
        (TableKind.Fees, _) => 1_500,
        (TableKind.RuralZips, _) => 10_000,
        (TableKind.DiagnosisCodes, _) => 40_000,
        (TableKind.PriorAuthorizations or TableKind.FaceToFaceOrders, _) => 40,
        _ => 1,
    };
}
