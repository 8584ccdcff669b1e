using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using DmeGrpc.Errors.V1;
using DmeGrpc.Server.Errors;

namespace DmeGrpc.Server.Services.Reference;

/// <summary>
/// Where the next page of a list begins, for exactly one question to one edition: eight bytes of a hash of both, four bytes of position.
/// It spares the server any memory of who has read how far.
/// </summary>
internal static class PageToken
{
    private const int HashBytes = 8;
    private const int TokenBytes = HashBytes + sizeof(int);

    /// <summary>The token of a position in the answer to a question.</summary>
    /// <param name="question">Everything that decides the list: method, edition and filter.</param>
    /// <param name="position">The first entry of the page, from 1.</param>
    public static string Of(string question, int position)
    {
        Span<byte> bytes = stackalloc byte[TokenBytes];
        Hash(question, bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes[HashBytes..], position);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The position that a token stands for; 0 for none.</summary>
    /// <exception cref="ServiceException">BAD_PAGE_TOKEN: the token is not one of ours, or was made for another question or edition.</exception>
    public static int PositionOf(string token, string question)
    {
        if (token.Length == 0)
        {
            return 0;
        }

        Span<byte> bytes = stackalloc byte[TokenBytes];
        Span<byte> expected = stackalloc byte[HashBytes];
        Hash(question, expected);
        if (Base64Url.IsValid(token, out var length) && length == TokenBytes && Base64Url.DecodeFromChars(token, bytes) == TokenBytes
            && bytes[..HashBytes].SequenceEqual(expected) && BinaryPrimitives.ReadInt32BigEndian(bytes[HashBytes..]) is > 0 and var position)
        {
            return position;
        }

        throw new ServiceException(ErrorReason.BadPageToken, "The page token is not of this question and edition. Begin again at the first page.");
    }

    private static void Hash(string question, Span<byte> to) => SHA256.HashData(Encoding.UTF8.GetBytes(question)).AsSpan(0, HashBytes).CopyTo(to);
}
