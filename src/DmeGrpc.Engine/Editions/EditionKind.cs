namespace DmeGrpc.Engine.Editions;

/// <summary>What an edition is made of.</summary>
public enum EditionKind
{
    /// <summary>The project's own excerpt of facts: to try the product with, not to bill by.</summary>
    Starter = 1,

    /// <summary>Built from the files CMS publishes.</summary>
    Cms,

    /// <summary>Made up, for benchmarks and tests.</summary>
    Synthetic,
}
