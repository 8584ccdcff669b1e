using DmeGrpc.Engine.Coverage;
using Google.Protobuf.WellKnownTypes;
using Proto = DmeGrpc.Coverage.V1;

namespace DmeGrpc.Server.Mapping.Coverage;

/// <summary>Members' coverage as the contract shows it.</summary>
internal static class MemberWriter
{
    public static Proto.CoverageSpan ToProto(this CoverageSpan span) => new()
    {
        FromDate = span.Window.First.ToProto(),
        ThroughDate = span.Window.LastToProto(),
        Product = span.Product.ToProto(),
        State = span.State,
        Zip = span.Zip,
    };

    public static Proto.YearAmounts ToProto(this CountedShare share) => new()
    {
        FromDate = share.Year.First.ToProto(),
        ThroughDate = share.Year.LastToProto(),
        DeductibleMetCents = share.Met.DeductibleMetCents,
        OutOfPocketMetCents = share.Met.OutOfPocketMetCents,
        AsOf = Timestamp.FromDateTimeOffset(share.AsOf),
    };
}
