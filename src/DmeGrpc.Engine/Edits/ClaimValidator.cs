using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// Judges a claim: every edit in a fixed order, each a pure function that appends findings. The same claim, catalogue, policy and context give
/// the same verdict, whatever the order of lines; a faulty claim gets findings, never an exception.
/// </summary>
public static class ClaimValidator
{
    // Structure first, because later edits read what it could read. PTP before MUE before add-on codes, because a primary that PTP or
    // MUE denies denies its add-on codes with it. What keeps a line from being paid by itself before them, because such a line keeps no other from being paid.
    // Quantities last, because only units that are payable otherwise use them up.
    private static readonly Action<ClaimReview>[] Edits =
    [
        ClaimStructureEdit.Review,
        LineNumberEdit.Review,
        LineCodeEdit.Review,
        LineDatesEdit.Review,
        LineAmountsEdit.Review,
        EligibilityEdit.Review,
        ProcedureCodeEdit.Review,
        ModifierFormatEdit.Review,
        ModifierValidityEdit.Review,
        ModifierContradictionEdit.Review,
        PricingModifierEdit.Review,
        LateralityEdit.Review,
        SupplySpanEdit.Review,
        DuplicateLineEdit.Review,
        CoverageEdit.Review,
        NetworkEdit.Review,
        PrescriberEdit.Review,
        PriorAuthorizationEdit.Review,
        RentalMonthEdit.Review,
        UsefulLifetimeEdit.Review,
        SameOrSimilarEdit.Review,
        AccessoryBaseEdit.Review,
        DocumentationEdit.Review,
        DiagnosisEdit.Review,
        PairEditReview.Review,
        IntegralItemEdit.Review,
        UnitLimitEdit.Review,
        AddOnCodeEdit.Review,
        QuantityLimitEdit.Review,
        HistoryGaps.Report,
    ];

    /// <summary>Judges one claim by one edition.</summary>
    /// <param name="claim">The claim as billed.</param>
    /// <param name="edition">The tables to judge by.</param>
    /// <param name="policy">What payers decide for themselves; null for the CMS defaults.</param>
    /// <param name="context">What is known beside the claim; null for nothing.</param>
    /// <returns>The verdict, with every finding.</returns>
    public static ClaimVerdict Validate(Claim claim, Edition edition, EditPolicy? policy = null, ClaimContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return Validate(claim, edition.Alone, policy, context);
    }

    /// <summary>Judges one claim, each day of service by the tables that answer for it.</summary>
    /// <param name="claim">The claim as billed.</param>
    /// <param name="catalog">The editions to judge by.</param>
    /// <param name="policy">What payers decide for themselves; null for the CMS defaults.</param>
    /// <param name="context">What is known beside the claim; null for nothing.</param>
    /// <returns>The verdict, with every finding.</returns>
    public static ClaimVerdict Validate(Claim claim, EditionCatalog catalog, EditPolicy? policy = null, ClaimContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(catalog);
        var review = ClaimReview.Begin(claim, catalog, policy ?? EditPolicy.Default, context ?? ClaimContext.Empty);
        foreach (var edit in Edits)
        {
            edit(review);
        }

        var verdict = review.Conclude();
        review.End();
        return verdict;
    }
}
