using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.EditionFiles;

namespace DmeGrpc.Server.Editions;

/// <summary>An edition with where it comes from.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Source">The name of its file or folder without the way to it; "starter" for the edition that is part of the program.</param>
/// <param name="File">What its file says of itself; null for an edition that is not kept in an edition file.</param>
public sealed record LoadedEdition(Edition Edition, string Source, EditionFileDescription? File = null);
