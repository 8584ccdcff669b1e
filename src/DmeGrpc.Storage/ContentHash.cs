using System.Security.Cryptography;

namespace DmeGrpc.Storage;

/// <summary>The SHA-256 of what a caller sent, by which a repetition is told from another request under the same id.</summary>
/// <remarks>Hash what the caller wrote and nothing that the server adds, such as the time of receipt.</remarks>
public readonly record struct ContentHash
{
    private ContentHash(string hex) => Hex = hex;

    /// <summary>64 hexadecimal digits in lower case.</summary>
    public string Hex { get; }

    /// <summary>The hash of some bytes.</summary>
    public static ContentHash Of(ReadOnlySpan<byte> content) => new(Convert.ToHexStringLower(SHA256.HashData(content)));

    /// <inheritdoc/>
    public override string ToString() => Hex;
}
