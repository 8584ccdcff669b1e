namespace DmeGrpc.ReferenceData.Cms.Files;

/// <summary>What a file is by its first bytes.</summary>
internal enum FileForm
{
    Text = 1,
    Workbook,
    ZipArchive,
    Gzip,

    /// <summary>Text of two bytes a character, which CMS does not publish.</summary>
    WideText,

    /// <summary>PDF, an old binary workbook and the like.</summary>
    Foreign,
}
