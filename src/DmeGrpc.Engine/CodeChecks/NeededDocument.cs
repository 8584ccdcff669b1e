using DmeGrpc.Engine.Coverage;

namespace DmeGrpc.Engine.CodeChecks;

/// <summary>A document that an item needs.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Kind">Whose it is.</param>
/// <param name="Purpose">What becomes of it.</param>
/// <param name="Why">The rule that asks for it, in one plain sentence.</param>
public sealed record NeededDocument(string Title, DocumentKind Kind, DocumentPurpose Purpose, string Why)
{
    internal static IEnumerable<NeededDocument> Of(CheckCircumstances circumstances, ItemFacts item, AuthorizationCheck authorization, OrderCheck order)
    {
        if (authorization.Rule is { } rule)
        {
            var criteria = rule.Criteria.Length > 0 ? $" ({rule.Criteria})" : string.Empty;
            var why = $"{circumstances.PlanOnDay!.Id} asks for it with authorizations of {item.Code}{criteria}.";
            // With an authorization in hand nothing is sent to get one.
            foreach (var document in rule.Documents.Where(
                document => authorization.Status != AuthorizationStatus.Satisfied || document.Purpose != DocumentPurpose.WithAuthorization))
            {
                yield return new NeededDocument(document.Title, document.Kind, document.Purpose, why);
            }
        }

        if (order.IsNeeded)
        {
            yield return new NeededDocument(
                "Record of the face-to-face encounter", DocumentKind.Clinical, DocumentPurpose.Retain,
                $"The practitioner must have seen the member within six months before ordering {item.Code} (42 CFR 410.38).");
            yield return new NeededDocument(
                "Written order", DocumentKind.Clinical, DocumentPurpose.WithOrder, $"The supplier must have it before {item.Code} is delivered (42 CFR 410.38).");
        }
    }
}
