using System.ComponentModel.DataAnnotations;

namespace DmeGrpc.Server.Hosting;

/// <summary>How much the service takes in at once. Configuration section <c>Limits</c>.</summary>
public sealed class ServerLimits
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Limits";

    /// <summary>The default of <see cref="MaxMessageBytes"/>.</summary>
    public const int DefaultMaxMessageBytes = 4 * 1024 * 1024;

    /// <summary>The default of <see cref="MaxLinesPerClaim"/>.</summary>
    public const int DefaultMaxLinesPerClaim = 450;

    /// <summary>The default of <see cref="MaxClaimsPerMessage"/>.</summary>
    public const int DefaultMaxClaimsPerMessage = 1_000;

    /// <summary>The default of <see cref="MaxClaimsPerStream"/>.</summary>
    public const long DefaultMaxClaimsPerStream = 1_000_000;

    /// <summary>The default of <see cref="MaxMembersPerMessage"/>.</summary>
    public const int DefaultMaxMembersPerMessage = 1_000;

    /// <summary>The default of <see cref="MaxMembersPerStream"/>.</summary>
    public const long DefaultMaxMembersPerStream = 1_000_000;

    /// <summary>The default of <see cref="MaxFindingsPerClaim"/>: some 2.5 MB of them.</summary>
    public const int DefaultMaxFindingsPerClaim = 4_000;

    /// <summary>The default of <see cref="MaxIdentifierLength"/>.</summary>
    public const int DefaultMaxIdentifierLength = 64;

    /// <summary>The default of <see cref="MaxCodeLength"/>.</summary>
    public const int DefaultMaxCodeLength = 32;

    /// <summary>The default of <see cref="MaxNarrativeLength"/>.</summary>
    public const int DefaultMaxNarrativeLength = 1_000;

    /// <summary>The default of <see cref="MaxListLength"/>.</summary>
    public const int DefaultMaxListLength = 100;

    /// <summary>The default of <see cref="MaxWatches"/>.</summary>
    public const int DefaultMaxWatches = 1_000;

    /// <summary>The largest message read, in bytes after decompression. Larger ones are refused with RESOURCE_EXHAUSTED.</summary>
    /// <value>4,194,304 (4 MB) by default; 1,024 to 268,435,456.</value>
    [Range(1024, 256 * 1024 * 1024)]
    public int MaxMessageBytes { get; set; } = DefaultMaxMessageBytes;

    /// <summary>The most lines of a claim. Claims with more are refused with INVALID_ARGUMENT.</summary>
    /// <value>450 by default; 1 to 10,000.</value>
    [Range(1, 10_000)]
    public int MaxLinesPerClaim { get; set; } = DefaultMaxLinesPerClaim;

    /// <summary>The most claims of one message of a stream. A message with more ends the stream with INVALID_ARGUMENT.</summary>
    /// <value>1,000 by default; 1 to 100,000.</value>
    [Range(1, 100_000)]
    public int MaxClaimsPerMessage { get; set; } = DefaultMaxClaimsPerMessage;

    /// <summary>The most claims of one stream. The next one ends the stream with RESOURCE_EXHAUSTED.</summary>
    /// <value>1,000,000 by default; 1 to 1,000,000,000.</value>
    [Range(1L, 1_000_000_000L)]
    public long MaxClaimsPerStream { get; set; } = DefaultMaxClaimsPerStream;

    /// <summary>The most members of one message of an import. A message with more ends the stream with INVALID_ARGUMENT.</summary>
    /// <value>1,000 by default; 1 to 10,000.</value>
    [Range(1, 10_000)]
    public int MaxMembersPerMessage { get; set; } = DefaultMaxMembersPerMessage;

    /// <summary>The most members of one import. The next one ends the stream with RESOURCE_EXHAUSTED.</summary>
    /// <value>1,000,000 by default; 1 to 1,000,000,000.</value>
    [Range(1L, 1_000_000_000L)]
    public long MaxMembersPerStream { get; set; } = DefaultMaxMembersPerStream;

    /// <summary>
    /// The most findings sent for a claim; of a claim with more, each line shows an equal number and says how many it leaves out. Hundreds of
    /// lines that all exclude each other have tens of thousands of findings, more than a client's message limit lets through.
    /// </summary>
    /// <value>4,000 by default; 100 to 1,000,000.</value>
    [Range(100, 1_000_000)]
    public int MaxFindingsPerClaim { get; set; } = DefaultMaxFindingsPerClaim;

    /// <summary>The most characters of a claim, plan, member or authorization number. A plan's may have 50 at most, whatever is set here.</summary>
    /// <value>64 by default; 16 to 1,024.</value>
    [Range(16, 1_024)]
    public int MaxIdentifierLength { get; set; } = DefaultMaxIdentifierLength;

    /// <summary>The most characters of a code, modifier, diagnosis, NPI or state before it is refused as unreadable. Codes of a wrong length up to it get findings.</summary>
    /// <value>32 by default; 10 to 1,024.</value>
    [Range(10, 1_024)]
    public int MaxCodeLength { get; set; } = DefaultMaxCodeLength;

    /// <summary>The most characters of a line's narrative.</summary>
    /// <value>1,000 by default; 80 to 100,000.</value>
    [Range(80, 100_000)]
    public int MaxNarrativeLength { get; set; } = DefaultMaxNarrativeLength;

    /// <summary>The most diagnoses of a claim, and modifiers or diagnosis pointers of a line, before the claim is refused as unreadable.</summary>
    /// <value>100 by default; 12 to 1,000.</value>
    [Range(12, 1_000)]
    public int MaxListLength { get; set; } = DefaultMaxListLength;

    /// <summary>The most watches of authorizations at a time. One more is refused with RESOURCE_EXHAUSTED.</summary>
    /// <value>1,000 by default; 1 to 100,000.</value>
    [Range(1, 100_000)]
    public int MaxWatches { get; set; } = DefaultMaxWatches;
}
