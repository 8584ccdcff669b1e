using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using DmeGrpc.Errors.V1;
using DmeGrpc.Server.Errors;

namespace DmeGrpc.Server.Mapping.Authorizations;

/// <summary>
/// Where a watch goes on, for exactly one question: eight bytes of position, and eight of a hash of both, so that a token that was cut, mixed up or
/// made for other filters is told from one of ours. It grants nothing: filters are checked at every call.
/// </summary>
internal static class ResumeToken
{
    private const int PositionBytes = sizeof(long);
    private const int HashBytes = 8;

    /// <summary>The token of a position.</summary>
    public static string Of(string question, long position)
    {
        Span<byte> bytes = stackalloc byte[PositionBytes + HashBytes];
        Write(question, position, bytes);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The position that a token stands for; null for none.</summary>
    /// <exception cref="ServiceException">BAD_RESUME_TOKEN.</exception>
    public static long? PositionOf(string token, string question)
    {
        if (token.Length == 0)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[PositionBytes + HashBytes];
        Span<byte> expected = stackalloc byte[PositionBytes + HashBytes];
        if (!Base64Url.IsValid(token, out var length) || length != bytes.Length || Base64Url.DecodeFromChars(token, bytes) != bytes.Length)
        {
            throw Bad();
        }

        var position = BinaryPrimitives.ReadInt64BigEndian(bytes);
        Write(question, position, expected);
        return position >= 0 && bytes.SequenceEqual(expected) ? position : throw Bad();
    }

    /// <summary>The error for a token of a position that the store has never given out.</summary>
    public static ServiceException Unknown() =>
        new(ErrorReason.BadResumeToken, "The resume token lies beyond what the store has recorded: it may have been restored to an earlier state. Watch anew.");

    private static ServiceException Bad() => new(ErrorReason.BadResumeToken, "The resume token is not of these filters. Watch anew.");

    private static void Write(string question, long position, Span<byte> bytes)
    {
        BinaryPrimitives.WriteInt64BigEndian(bytes, position);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData([.. Encoding.UTF8.GetBytes(question), .. bytes[..PositionBytes]], hash);
        hash[..HashBytes].CopyTo(bytes[PositionBytes..]);
    }
}
