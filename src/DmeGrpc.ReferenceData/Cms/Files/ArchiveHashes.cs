using System.Security.Cryptography;

namespace DmeGrpc.ReferenceData.Cms.Files;

/// <summary>The SHA-256 of each file on disk, computed once.</summary>
internal sealed class ArchiveHashes(string folder, Action<string, string> fault)
{
    private readonly Dictionary<string, string> hashes = [];

    public string Of(string archive)
    {
        if (!hashes.TryGetValue(archive, out var hash))
        {
            hashes.Add(archive, hash = Compute(archive));
        }

        return hash;
    }

    private string Compute(string archive)
    {
        try
        {
            using var stream = File.OpenRead(Path.Combine(folder, archive));
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            fault(archive, $"The file cannot be read again: {failure.Message.TrimEnd('.')}.");
            return string.Empty;
        }
    }
}
