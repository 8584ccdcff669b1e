using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;
using DmeGrpc.Storage.Model;

namespace DmeGrpc.Storage.Internal;

/// <summary>Between a line of an authorization and its row.</summary>
internal static class LineMapping
{
    public static AuthorizationLine ToDomain(AuthorizationLineRow row) => new(
        new RequestedLine
        {
            LineNumber = row.LineNumber,
            Code = ProcedureCode.Parse(row.RequestedCode),
            Modifiers = Codes.SplitModifiers(row.RequestedModifiers),
            Units = Thousandths.ToUnits(row.RequestedUnits),
            FirstDay = row.RequestedFirstDay,
            LastDay = row.RequestedLastDay,
            Family = (PriorAuthorizationFamily)row.Family,
        },
        new LineSegment
        {
            Decision = Decision(row.Decision),
            Code = ProcedureCode.Parse(row.Code),
            Modifiers = Codes.SplitModifiers(row.Modifiers),
            Units = Thousandths.ToUnits(row.Units),
            FirstDay = row.FirstDay,
            LastDay = row.LastDay,
            ReasonCode = row.ReasonCode,
            ReasonText = row.ReasonText,
            Missing = row.Missing,
            DecidedDay = row.DecidedDay,
        },
        Thousandths.ToUnits(row.UsedUnits));

    public static AuthorizationLineRow ToNewRow(this AuthorizationLine line, Authorization authorization)
    {
        var (requested, segment) = (line.Requested, line.Segment);
        return new AuthorizationLineRow
        {
            MemberKey = authorization.MemberKey.ToString(),
            TrackingNumber = authorization.TrackingNumber.ToString(),
            LineNumber = line.LineNumber,
            RequestedCode = requested.Code.ToString(),
            RequestedModifiers = Codes.Join(requested.Modifiers),
            RequestedUnits = Thousandths.Of(requested.Units),
            RequestedFirstDay = requested.FirstDay,
            RequestedLastDay = requested.LastDay,
            Family = (int)requested.Family,
            Decision = Letter(segment.Decision),
            Code = segment.Code.ToString(),
            Modifiers = Codes.Join(segment.Modifiers),
            ReasonCode = segment.ReasonCode,
            ReasonText = segment.ReasonText,
            Missing = segment.Missing,
        };
    }

    public static void CopyTo(this LineSegment segment, AuthorizationLineRow row)
    {
        row.Decision = Letter(segment.Decision);
        row.Code = segment.Code.ToString();
        row.Modifiers = Codes.Join(segment.Modifiers);
        row.Units = Thousandths.Of(segment.Units);
        row.FirstDay = segment.FirstDay;
        row.LastDay = segment.LastDay;
        row.ReasonCode = segment.ReasonCode;
        row.ReasonText = segment.ReasonText;
        row.Missing = segment.Missing;
        row.DecidedDay = segment.DecidedDay;
    }

    public static string Letter(SegmentDecision decision) => decision.Letter().ToString();

    private static SegmentDecision Decision(string letter) => letter switch
    {
        "A" => SegmentDecision.Affirmed,
        "N" => SegmentDecision.NonAffirmed,
        _ => SegmentDecision.Pending,
    };
}
