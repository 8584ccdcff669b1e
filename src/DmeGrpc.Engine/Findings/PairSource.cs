namespace DmeGrpc.Engine.Findings;

/// <summary>Where a column one / column two pair comes from.</summary>
public enum PairSource
{
    /// <summary>An NCCI procedure-to-procedure table.</summary>
    Ncci = 1,

    /// <summary>A DME MAC policy article.</summary>
    PolicyArticle,

    /// <summary>The column one code's own description.</summary>
    CodeDescriptor,
}
