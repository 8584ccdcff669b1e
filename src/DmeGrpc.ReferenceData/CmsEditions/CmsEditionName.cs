using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.EditionFiles.Manifest;

namespace DmeGrpc.ReferenceData.CmsEditions;

/// <summary>How an edition is called by what it is made of: the same files always give the same name.</summary>
internal sealed class CmsEditionName
{
    private const int DigitsOfSources = 8;

    public CmsEditionName(IReadOnlyList<CmsTableReport> tables, IReadOnlyList<EditionFileSource> sources)
    {
        var published = tables.Where(table => table.Info.Kind is not (TableKind.Modifiers or TableKind.IntegralPairs)).Select(table => table.Info).ToList();
        Releases = [.. published.GroupBy(table => Publication(table.Kind)).Select(kind => $"{kind.Key} {string.Join(", ", Labels(kind))}")];
        Label = $"CMS: {string.Join("; ", Releases)}";
        var quarters = Labels(published).Where(label => TryReadQuarter(label, out _)).ToList();
        var ofNcci = Labels(published.Where(table => table.Kind is TableKind.PairEdits or TableKind.UnitLimits)).Intersect(quarters).ToList();
        var newest = (ofNcci.Count > 0 ? ofNcci : quarters).Max(StringComparer.Ordinal);
        NewestQuarter = newest is not null && TryReadQuarter(newest, out var day) ? day : null;
        Id = string.Join('-', ((string?[])["cms", newest?.ToLowerInvariant(), DigestOf(sources)]).OfType<string>());
    }

    /// <summary>For instance cms-2024q3-0f3c9a71: the newest quarter of the NCCI tables, and eight digits that every source has a part in.</summary>
    public string Id { get; }

    /// <summary>For instance "CMS: PTP 2024Q3; MUE 2024Q3".</summary>
    public string Label { get; }

    /// <summary>For instance "PTP 2024Q3", one for each kind of table.</summary>
    public IReadOnlyList<string> Releases { get; }

    /// <summary>The first day of the newest quarter among the NCCI tables, or among all where there are none; null when nothing tells a quarter.</summary>
    public DateOnly? NewestQuarter { get; }

    private static IEnumerable<string> Labels(IEnumerable<TableInfo> tables) =>
        tables.Select(table => table.Release.Length == 0 ? "of unknown release" : table.Release).Distinct().Order(StringComparer.Ordinal);

    private static string Publication(TableKind kind) => kind switch
    {
        TableKind.PairEdits => "PTP",
        TableKind.UnitLimits => "MUE",
        TableKind.AddOnCodes => "add-on codes",
        TableKind.Codes => "HCPCS",
        TableKind.Fees => "DMEPOS fees",
        TableKind.RuralZips => "rural ZIP codes",
        TableKind.PriorAuthorizations => "prior authorization",
        TableKind.FaceToFaceOrders => "face-to-face",
        TableKind.DiagnosisCodes => "ICD-10-CM",
        _ => $"{kind}",
    };

    // 2024Q3
    private static bool TryReadQuarter(string label, out DateOnly day)
    {
        day = default;
        if (label is not [_, _, _, _, 'Q', >= '1' and <= '4'] || !int.TryParse(label.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return false;
        }

        day = new DateOnly(year, (3 * (label[5] - '1')) + 1, 1);
        return true;
    }

    private static string DigestOf(IEnumerable<EditionFileSource> sources)
    {
        var text = string.Concat(sources.Select(source => $"{source.Sha256} {source.Name}\n").Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..DigitsOfSources];
    }
}
