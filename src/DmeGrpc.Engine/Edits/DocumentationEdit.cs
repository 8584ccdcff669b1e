using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// The order, and the face-to-face encounter before it. EY says that there is no order. An item of Medicare's list needs an encounter in the six months
/// before the written order, and the order before delivery; days on the line that contradict this deny it. Documents stay with the supplier, so a line that
/// names no days is told what to have on file. Source: 42 CFR 410.38(d).
/// </summary>
/// <remarks>
/// The list of the day of delivery decides, which of a month of rental is the first day of the rental that the supplier's lines show. Later months are not told
/// again what to have on file.
/// </remarks>
internal static class DocumentationEdit
{
    private const int MonthsBeforeOrder = 6;

    private static readonly Modifier NoOrder = Modifier.Parse("EY");

    // They bill a later month of a rental; the documents belong to its delivery.
    private static readonly Modifier[] LaterMonths = [Modifier.Parse("KI"), Modifier.Parse("KJ")];

    public static void Review(ClaimReview review)
    {
        if (review.Claim.Setting != ServiceSetting.DmeSupplier)
        {
            return;
        }

        DeliveryDays? deliveries = null;
        foreach (var line in review.Lines)
        {
            if (line is not { Code: { } code, Span: { } span })
            {
                continue;
            }

            var isRental = line.Modifiers.Contains(EquipmentModifiers.Rental);
            var delivered = isRental && AuthorizationNeeds.IsMedicareList(review.Claim) ? (deliveries ??= new DeliveryDays(review)).Of(line).Day : span.From;
            var evidence = new DocumentationEvidence(code, delivered, null)
            {
                FaceToFace = line.Line.FaceToFaceDate,
                WrittenOrder = line.Line.WrittenOrderDate,
                EarliestFaceToFace = line.Line.WrittenOrderDate is { } order ? EarliestEncounter(order) : null,
            };
            if (line.Modifiers.Contains(NoOrder))
            {
                line.Findings.Add(WithoutOrder(line, evidence));
            }
            else if (!(isRental && line.Modifiers.Any(LaterMonths.Contains)))
            {
                Judge(line, FaceToFaceNeeds.Of(review, code, delivered), evidence, isLaterMonth: delivered < span.From);
            }
        }
    }

    private static void Judge(LineReview line, FaceToFaceNeed need, DocumentationEvidence evidence, bool isLaterMonth)
    {
        var contradiction = Contradiction(line, evidence);
        if (need.Order is not null)
        {
            evidence = evidence with { Row = need.Row };
            if (contradiction is { } fault)
            {
                line.Findings.Add(Denied(fault.Carc, fault.Message, evidence));
            }
            else if (!isLaterMonth && (evidence.FaceToFace is null || evidence.WrittenOrder is null))
            {
                line.Findings.Add(ToKeep(line, evidence));
            }
        }
        else if (need.Gap != NotEvaluatedReason.None && contradiction is not null)
        {
            line.Findings.Add(NotEvaluated(line, need.Gap, evidence));
        }
    }

    private static (string Carc, string Message)? Contradiction(LineReview line, DocumentationEvidence evidence) => evidence switch
    {
        { WrittenOrder: { } order } when order > evidence.Delivered =>
            ("174", $"The written order of {order:yyyy-MM-dd} came after {line.Code} was delivered on {evidence.Delivered:yyyy-MM-dd}."),
        { WrittenOrder: { } order, FaceToFace: { } encounter } when encounter > order =>
            ("175", $"The face-to-face encounter of {encounter:yyyy-MM-dd} came after the written order of {order:yyyy-MM-dd} for {line.Code}."),
        { WrittenOrder: { } order, FaceToFace: { } encounter } when encounter < EarliestEncounter(order) =>
            ("176", $"The face-to-face encounter of {encounter:yyyy-MM-dd} for {line.Code} is more than {MonthsBeforeOrder} months before the written order of {order:yyyy-MM-dd}."),
        { FaceToFace: { } encounter } when encounter > evidence.Delivered =>
            ("175", $"The face-to-face encounter of {encounter:yyyy-MM-dd} came after {line.Code} was delivered on {evidence.Delivered:yyyy-MM-dd}."),
        _ => null,
    };

    private static DateOnly EarliestEncounter(DateOnly order) =>
        order < DateOnly.MinValue.AddMonths(MonthsBeforeOrder) ? DateOnly.MinValue : order.AddMonths(-MonthsBeforeOrder);

    private static Finding WithoutOrder(LineReview line, DocumentationEvidence evidence) => Denied(
        "173", $"Modifier EY says that nobody ordered {line.Code}.", evidence);

    private static Finding Denied(string carc, string message, DocumentationEvidence evidence) => new()
    {
        Edit = EditKind.Documentation,
        Outcome = Outcome.Deny,
        Message = message,
        Adjustment = AdjustmentReason.Contractual(carc, "N57"),
        Evidence = evidence,
        Appealability = Appealability.AppealableWithRecords,
        Remedies =
        [
            Remedy.IfDocumented("Correct the days if the encounter, the order or the delivery was on another day."),
            Remedy.Always("Get the encounter and the order before the next delivery."),
            Remedy.Never("Do not date an order or an encounter back."),
        ],
    };

    private static Finding ToKeep(LineReview line, DocumentationEvidence evidence) => new()
    {
        Edit = EditKind.Documentation,
        Outcome = Outcome.Advisory,
        Message = $"{line.Code} needs {Missing(evidence)} on file before its delivery on {evidence.Delivered:yyyy-MM-dd}, and the line does not name the day.",
        Evidence = evidence,
        Remedies = [Remedy.Always("Have on file, and name on the line: a face-to-face encounter in the six months before the written order, and the order before delivery.")],
    };

    private static Finding NotEvaluated(LineReview line, NotEvaluatedReason reason, DocumentationEvidence evidence) => new()
    {
        Edit = EditKind.Documentation,
        Outcome = Outcome.NotEvaluated,
        NotEvaluatedReason = reason,
        Message = $"The days of encounter and order do not fit each other or the delivery; whether {line.Code} needs them was not evaluated: no whole list answers for {evidence.Delivered:yyyy-MM-dd}.",
        Evidence = evidence,
    };

    private static string Missing(DocumentationEvidence evidence) => evidence switch
    {
        { FaceToFace: null, WrittenOrder: null } => "a face-to-face encounter and a written order",
        { FaceToFace: null } => "a face-to-face encounter",
        _ => "a written order",
    };
}
