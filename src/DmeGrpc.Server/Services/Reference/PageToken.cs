using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using DmeGrpc.Engine.Differences;
using DmeGrpc.Errors.V1;
using DmeGrpc.Server.Errors;

namespace DmeGrpc.Server.Services.Reference;

/// <summary>
/// Where the next page of a list begins, for exactly one question to one edition: eight bytes of a hash of both, four bytes of position, or
/// sixteen of a place between differences.
/// It spares the server any memory of who has read how far.
/// </summary>
internal static class PageToken
{
    private const int HashBytes = 8;
    private const int PlaceNumbers = 4;

    /// <summary>The token of a position in the answer to a question.</summary>
    /// <param name="question">Everything that decides the list: method, edition and filter.</param>
    /// <param name="position">The first entry of the page, from 1.</param>
    public static string Of(string question, int position) => Write(question, [position]);

    /// <summary>The token of a place between two differences.</summary>
    /// <param name="question">Everything that decides the list: method, editions and filter.</param>
    /// <param name="place">Where the page begins.</param>
    public static string Of(string question, DifferencePlace place) => Write(question, [place.Table, place.BeforeRow, place.AfterRow, place.Given]);

    /// <summary>The position that a token stands for; 0 for none.</summary>
    /// <exception cref="ServiceException">BAD_PAGE_TOKEN: the token is not one of ours, or was made for another question or edition.</exception>
    public static int PositionOf(string token, string question)
    {
        Span<int> position = stackalloc int[1];
        return token.Length == 0 ? 0 : TryRead(token, question, position) && position[0] > 0 ? position[0] : throw Bad();
    }

    /// <summary>The place that a token stands for; the beginning for none.</summary>
    /// <exception cref="ServiceException">BAD_PAGE_TOKEN: the token is not one of ours, or was made for another question or editions.</exception>
    public static DifferencePlace PlaceOf(string token, string question)
    {
        Span<int> place = stackalloc int[PlaceNumbers];
        return token.Length == 0 ? default
            : TryRead(token, question, place) && !place.ContainsAnyInRange(int.MinValue, -1) ? new DifferencePlace(place[0], place[1], place[2], place[3])
            : throw Bad();
    }

    private static string Write(string question, ReadOnlySpan<int> numbers)
    {
        Span<byte> bytes = stackalloc byte[HashBytes + (sizeof(int) * numbers.Length)];
        Hash(question, bytes);
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes[(HashBytes + (sizeof(int) * i))..], numbers[i]);
        }

        return Base64Url.EncodeToString(bytes);
    }

    private static bool TryRead(string token, string question, Span<int> numbers)
    {
        Span<byte> bytes = stackalloc byte[HashBytes + (sizeof(int) * numbers.Length)];
        Span<byte> expected = stackalloc byte[HashBytes];
        Hash(question, expected);
        if (!Base64Url.IsValid(token, out var length) || length != bytes.Length || Base64Url.DecodeFromChars(token, bytes) != bytes.Length
            || !bytes[..HashBytes].SequenceEqual(expected))
        {
            return false;
        }

        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = BinaryPrimitives.ReadInt32BigEndian(bytes[(HashBytes + (sizeof(int) * i))..]);
        }

        return true;
    }

    private static ServiceException Bad() =>
        new(ErrorReason.BadPageToken, "The page token is not of this question and edition. Begin again at the first page.");

    private static void Hash(string question, Span<byte> to) => SHA256.HashData(Encoding.UTF8.GetBytes(question)).AsSpan(0, HashBytes).CopyTo(to);
}
