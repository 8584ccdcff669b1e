namespace DmeGrpc.Server.Editions;

/// <summary>What a look through the editions folder came to.</summary>
/// <param name="Editions">The editions to use of it.</param>
/// <param name="Refusals">The files that cannot be used, by name.</param>
/// <param name="Unsettled">The files that may be half written, by name; another look must follow.</param>
internal sealed record FolderLook(IReadOnlyList<LoadedEdition> Editions, IReadOnlyList<RefusedFile> Refusals, IReadOnlyList<string> Unsettled);
