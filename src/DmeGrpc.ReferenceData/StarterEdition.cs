using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData;

/// <summary>The starter edition, which is part of this assembly. An excerpt to try the product with, not to bill by.</summary>
public static class StarterEdition
{
    /// <summary>Reads it anew; callers keep the result, which never changes.</summary>
    public static Edition Load() => EditionReader.Read(new EmbeddedFiles(typeof(StarterEdition).Assembly, "starter/"));
}
