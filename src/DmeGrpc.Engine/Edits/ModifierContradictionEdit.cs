using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// Modifiers that may not stand together: KX, GA, GZ and GY exclude each other (DME MAC modifier articles); 59 and XE, XS, XP, XU exclude
/// each other; and neither belongs on an evaluation and management code, whose modifier is 25 (CMS MLN1783722).
/// </summary>
internal static class ModifierContradictionEdit
{
    private static readonly Modifier DistinctProcedure = Modifier.Parse("59");
    private static readonly Modifier[] LiabilityModifiers = [.. "GA GY GZ KX".Split(' ').Select(Modifier.Parse)];

    public static void Review(ClaimReview review)
    {
        foreach (var line in review.Lines)
        {
            // Nothing contradicts where there is nothing, and of one modifier only 59 and its like may be out of place.
            if (line.Modifiers.Count == 0 || (line.Modifiers.Count == 1 && line.Code is not { IsEvaluationAndManagement: true }))
            {
                continue;
            }

            var liability = line.Modifiers.Where(LiabilityModifiers.Contains).Distinct().Order().ToList();
            if (liability.Count > 1)
            {
                line.Findings.Add(LiabilityConflict(liability));
            }

            var distinct = line.Modifiers
                .Where(modifier => AssociatedModifiers.KindOf(modifier) == AssociatedModifierKind.DistinctService).Distinct().Order().ToList();
            if (distinct.Count > 1 && distinct.Contains(DistinctProcedure))
            {
                line.Findings.Add(DistinctServiceConflict(distinct));
            }

            if (distinct.Count > 0 && line.Code is { IsEvaluationAndManagement: true } code)
            {
                line.Findings.Add(OnEvaluationAndManagement(distinct, code));
            }
        }
    }

    private static Finding LiabilityConflict(List<Modifier> modifiers) => Rejections.OfModifiers(
        new ModifierEvidence(Texts(modifiers), "at most one of KX, GA, GZ and GY on a line"),
        $"Modifiers {string.Join(" and ", modifiers)} exclude each other on one line.", "N519",
        Remedy.IfDocumented("Keep KX alone when the coverage criteria are met and the record shows it."),
        Remedy.IfDocumented("Keep GA alone when a valid advance beneficiary notice is on file, GZ alone when none is, GY alone when the item is excluded by statute."));

    private static Finding DistinctServiceConflict(List<Modifier> modifiers) => Rejections.OfModifiers(
        new ModifierEvidence(Texts(modifiers), "59 not together with XE, XS, XP or XU"),
        $"Modifiers {string.Join(" and ", modifiers)} exclude each other on one line.", "N519",
        Remedy.IfDocumented("Keep the X modifier that says how the service was distinct, and remove 59."));

    private static Finding OnEvaluationAndManagement(List<Modifier> modifiers, ProcedureCode code) => Rejections.OfModifiers(
        new ModifierEvidence(Texts(modifiers), "59, XE, XS, XP and XU are not valid on evaluation and management codes"),
        $"{string.Join(" and ", modifiers)} may not be used on {code}, an evaluation and management code.", "N519",
        Remedy.IfDocumented("Use 25 instead when the visit was significant and separately identifiable."));

    private static List<string> Texts(List<Modifier> modifiers) => modifiers.ConvertAll(modifier => $"{modifier}");
}
