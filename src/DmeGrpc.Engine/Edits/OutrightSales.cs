using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// Which lines sell an orthosis or prosthesis, which needs no pricing modifier. Only items that a policy row names are asked about: of braces and artificial
/// limbs, and not of their parts.
/// </summary>
/// <remarks>The payment category is that of the claim's first day, because a member's lines may be older than every table.</remarks>
internal sealed class OutrightSales(ClaimReview review)
{
    private readonly DateOnly firstDay = review.Lines.Where(EquipmentScope.CanBePlaced).Select(line => line.Span!.Value.From).DefaultIfEmpty().Min();
    private readonly Dictionary<ProcedureCode, ItemCategory> categories = [];

    public bool Has(ProcedureCode code, IReadOnlyList<Modifier> modifiers)
    {
        var policy = review.Context.Policy;
        return (policy.SimilarItems.GroupOf(code) is not null || policy.Lifetimes.RuleOf(code) is not null) && EquipmentScope.IsSoldOutright(modifiers, CategoryOf(code));
    }

    private ItemCategory CategoryOf(ProcedureCode code)
    {
        if (!categories.TryGetValue(code, out var category))
        {
            categories[code] = category = ItemCategory.Of(review, code, firstDay);
        }

        return category;
    }
}
