using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.ReferenceData.Cms.Tables;

/// <summary>Parts the HCPCS records into codes and modifiers, and gives short names to those whose file has none.</summary>
internal static class HcpcsTables
{
    // Half of the 381 modifiers of 2019.
    private const int FewestModifiers = 180;

    public static (IReadOnlyList<CmsTable<HcpcsRecord>> Codes, IReadOnlyList<CmsTable<HcpcsRecord>> Modifiers) Close(CmsTables tables)
    {
        var names = tables.ShortNames.Close().ToDictionary(table => table.Release, table => table.Rows.ToDictionary(row => row.Code, row => row.Text));
        var whole = tables.Codes.Close();
        var codes = whole.Select(table => Codes(table, names.GetValueOrDefault(table.Release)));
        return ([.. codes.Where(table => table.Rows.Count > 0)], [.. whole.Select(Modifiers).Where(table => table.Rows.Count > 0)]);
    }

    private static CmsTable<HcpcsRecord> Codes(CmsTable<HcpcsRecord> table, Dictionary<ProcedureCode, string>? names)
    {
        var rows = table.Rows.Where(row => !row.Code.IsNone).Select(row => row.ShortName.Length == 0 && names?.GetValueOrDefault(row.Code) is { } name
            ? row with { ShortName = name }
            : row).ToList();
        return table with { Rows = rows, DistinctKeys = rows.Select(row => row.Code).Distinct().Count() };
    }

    private static CmsTable<HcpcsRecord> Modifiers(CmsTable<HcpcsRecord> table)
    {
        var rows = table.Rows.Where(row => row.Code.IsNone).ToList();
        return table with
        {
            Kind = TableKind.Modifiers,
            Coverage = rows.Count >= FewestModifiers && table.BrokenSources.Count == 0 ? TableCoverage.Complete : TableCoverage.Partial,
            Rows = rows,
            DistinctKeys = rows.Select(row => row.Modifier).Distinct().Count(),
        };
    }
}
