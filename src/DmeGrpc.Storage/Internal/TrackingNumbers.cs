using System.Security.Cryptography;
using DmeGrpc.Engine.Authorizations;

namespace DmeGrpc.Storage.Internal;

/// <summary>Makes tracking numbers that cannot be guessed.</summary>
internal static class TrackingNumbers
{
    public static TrackingNumber Next() => TrackingNumber.Parse(RandomNumberGenerator.GetString(TrackingNumber.Alphabet, TrackingNumber.Length));
}
