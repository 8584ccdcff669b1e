namespace DmeGrpc.Server.Editions;

/// <summary>A file of the editions folder that cannot be used. What it held before, if anything, stays in use.</summary>
/// <param name="File">Its name without the folder.</param>
/// <param name="Reason">One sentence.</param>
/// <param name="Since">When it was refused first for this reason.</param>
public sealed record RefusedFile(string File, string Reason, DateTimeOffset Since);
