using DmeGrpc.Engine.Dates;
using ProtoDate = Google.Type.Date;

namespace DmeGrpc.Server.Mapping;

/// <summary>Days and windows of days as the contract's dates.</summary>
internal static class DateWriter
{
    public static ProtoDate ToProto(this DateOnly day) => new() { Year = day.Year, Month = day.Month, Day = day.Day };

    /// <summary>The first day; none where the row applies from the beginning of time.</summary>
    public static ProtoDate? FirstToProto(this EffectiveWindow window) => window.First == DateOnly.MinValue ? null : window.First.ToProto();

    /// <summary>The last day; none while the row is in force.</summary>
    public static ProtoDate? LastToProto(this EffectiveWindow window) => window.Last?.ToProto();
}
