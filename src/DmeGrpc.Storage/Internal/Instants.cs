namespace DmeGrpc.Storage.Internal;

/// <summary>Instants are kept in UTC to the microsecond, the finest that every database keeps.</summary>
internal static class Instants
{
    public static DateTimeOffset ToMicrosecond(this DateTimeOffset instant)
    {
        var utc = instant.ToUniversalTime();
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    public static DateTimeOffset ToOffset(DateTime utc) => new(utc, TimeSpan.Zero);
}
