namespace DmeGrpc.ReferenceData.Cms;

/// <summary>How much of a file is read before it is refused; keeps a wrong or hostile file from filling the memory or the time.</summary>
public sealed record CmsLimits
{
    /// <summary>The limits that fit every file CMS publishes.</summary>
    public static CmsLimits Default { get; } = new();

    /// <summary>The bytes one file, archive entry or sheet may expand to.</summary>
    /// <value>1,073,741,824 (1 GiB); a part of the practitioner PTP table is 48 MB as text.</value>
    public long ExpandedBytes { get; init; } = 1L << 30;

    /// <summary>How many times its packed size an archive entry may expand to, once it is larger than 16 MiB.</summary>
    /// <value>200; PTP tables reach 25.</value>
    public int ExpansionRatio { get; init; } = 200;

    /// <summary>The size of a workbook as published, which is held in memory while it is read.</summary>
    /// <value>268,435,456 (256 MiB).</value>
    public long WorkbookBytes { get; init; } = 256L << 20;

    /// <summary>The bytes the shared strings of a workbook may expand to; they are held in memory.</summary>
    /// <value>134,217,728 (128 MiB).</value>
    public long SharedStringBytes { get; init; } = 128L << 20;

    /// <summary>The longest line, and the longest record of several lines, in bytes.</summary>
    /// <value>65,536 (64 KiB).</value>
    public int LineBytes { get; init; } = 64 << 10;

    /// <summary>The lines one quoted notice or heading may span.</summary>
    /// <value>64; the AMA's notice has 7.</value>
    public int RecordLines { get; init; } = 64;

    /// <summary>The lines of a file that are searched for a known layout.</summary>
    /// <value>100; HCPCS workbooks have 10 rows before the heading.</value>
    public int HeadLines { get; init; } = 100;

    /// <summary>The entries of an archive.</summary>
    /// <value>4,096.</value>
    public int ArchiveEntries { get; init; } = 4096;

    /// <summary>The different texts of one column, such as rationales, that a file may hold.</summary>
    /// <value>4,096; the PTP tables have 12 rationales.</value>
    public int DistinctTexts { get; init; } = 4096;

    /// <summary>The problems of one file that are kept with line and reason; all are counted.</summary>
    /// <value>1,000.</value>
    public int ProblemsPerFile { get; init; } = 1000;
}
