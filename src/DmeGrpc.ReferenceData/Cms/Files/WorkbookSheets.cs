namespace DmeGrpc.ReferenceData.Cms.Files;

/// <summary>The sheets of a workbook: a table of more than 1,048,576 rows goes on in the next.</summary>
internal static class WorkbookSheets
{
    private const int MostSheets = 64;

    /// <exception cref="InvalidDataException">The workbook is damaged.</exception>
    public static IReadOnlyList<CmsSheet> Of(CmsEntry entry, CmsLimits limits)
    {
        using var reader = WorkbookFile.Open(entry, limits);
        return [.. Enumerable.Range(0, Math.Min(reader.ResultsCount, MostSheets))
            .Select(number => new CmsSheet(entry, number == 0 ? entry.File : $"{entry.File}#{number + 1}", number, Delimiter: ','))];
    }
}
