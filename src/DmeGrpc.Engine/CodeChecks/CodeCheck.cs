using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.CodeChecks;

/// <summary>What a front desk wants to know of an item before it is delivered. What cannot be told is said to be so, and is never a yes.</summary>
public sealed record CodeCheck
{
    private CodeCheck()
    {
    }

    /// <summary>The question.</summary>
    public required CodeQuestion Question { get; init; }

    /// <summary>Whether the code may be billed on the day.</summary>
    public required CodeValidity Validity { get; init; }

    /// <summary>Whether it is covered.</summary>
    public required CoveredCheck Covered { get; init; }

    /// <summary>Whether an authorization is needed.</summary>
    public required AuthorizationCheck Authorization { get; init; }

    /// <summary>The documents needed.</summary>
    public required IReadOnlyList<NeededDocument> Documents { get; init; }

    /// <summary>Whether an encounter and an order are needed before delivery.</summary>
    public required OrderCheck Order { get; init; }

    /// <summary>Who may furnish it.</summary>
    public required VendorCheck Vendor { get; init; }

    /// <summary>The family of benefits.</summary>
    public required BenefitFamily Family { get; init; }

    /// <summary>The payment category.</summary>
    public required PaymentCategory Category { get; init; }

    /// <summary>The pricing modifiers of which payment needs one; none where it needs none.</summary>
    public required IReadOnlyList<Modifier> ExpectedModifiers { get; init; }

    /// <summary>The unit limits on the day.</summary>
    public required IReadOnlyList<ListedUnitLimit> UnitLimits { get; init; }

    /// <summary>How much of it the payer covers: the plan's limits, and usual quantities of coverage policies.</summary>
    public required IReadOnlyList<QuantityCheck> Quantities { get; init; }

    /// <summary>What would make an answer definite, without repetition.</summary>
    public required IReadOnlyList<InformationNeeded> InformationNeeded { get; init; }

    /// <summary>The last day for which the answer can hold by the rules it rests on; null where none ends.</summary>
    public required DateOnly? ExpiresOn { get; init; }

    /// <summary>What could not be told, a sentence each.</summary>
    public required IReadOnlyList<string> NotEvaluated { get; init; }

    /// <summary>Names this answer: the same for equal questions to the same editions and plan on the same facts.</summary>
    public string AssertionId { get; private init; } = string.Empty;

    /// <summary>Answers a question.</summary>
    /// <param name="question">The item.</param>
    /// <param name="circumstances">The payer, the member, the place and the day.</param>
    public static CodeCheck Of(CodeQuestion question, CheckCircumstances circumstances)
    {
        var notes = new CheckNotes(circumstances.Day);
        var item = ItemFacts.Of(circumstances, question.Code, notes);
        var vendor = VendorCheck.Of(circumstances, item, notes);
        var covered = CoveredCheck.Of(circumstances, item, vendor, notes);
        var authorization = AuthorizationCheck.Of(circumstances, question, item, notes);
        var order = OrderCheck.Of(circumstances, item, notes);
        var limits = ListedUnitLimit.Of(circumstances, item, notes);
        var quantities = QuantityCheck.Of(circumstances, question, item, notes);
        var check = new CodeCheck
        {
            Question = question,
            Validity = item.Validity,
            Covered = covered,
            Authorization = authorization,
            Documents = [.. NeededDocument.Of(circumstances, item, authorization, order)],
            Order = order,
            Vendor = vendor,
            Family = item.Family,
            Category = item.Category,
            ExpectedModifiers = item.ExpectedModifiers,
            UnitLimits = limits,
            Quantities = quantities,
            InformationNeeded = [.. notes.Information],
            ExpiresOn = notes.HoldsThrough,
            NotEvaluated = notes.NotEvaluated,
        };
        return check with { AssertionId = AssertionIds.Of(check, circumstances) };
    }
}
