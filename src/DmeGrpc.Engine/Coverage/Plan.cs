using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Edits;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Coverage;

/// <summary>What a health plan covers, what it asks for first, and what its members pay. Never changes once it is made.</summary>
public sealed record Plan
{
    /// <summary>Its name in requests and files.</summary>
    public required string Id { get; init; }

    /// <summary>Its name, for people.</summary>
    public required string Name { get; init; }

    /// <summary>Whose NCCI methodology and tables judge its claims.</summary>
    public required PayerProgram Program { get; init; }

    /// <summary>The days of service it applies to.</summary>
    public required EffectiveWindow Window { get; init; }

    /// <summary>The products it is offered as.</summary>
    public required IReadOnlyList<PlanProduct> Products { get; init; }

    /// <summary>The families it covers.</summary>
    public required IReadOnlyList<BenefitFamily> Families { get; init; }

    /// <summary>Items of these families that it does not cover. Of several for an item the first counts.</summary>
    public required IReadOnlyList<Exclusion> Exclusions { get; init; }

    /// <summary>How much it covers of standard items. Every limit that holds an item applies to it.</summary>
    public required IReadOnlyList<ItemLimit> Limits { get; init; }

    /// <summary>What its members pay.</summary>
    public required CostShare CostShare { get; init; }

    /// <summary>What needs an authorization.</summary>
    public required IReadOnlyList<AuthorizationRule> Authorizations { get; init; }

    /// <summary>Who bears the cost of an item without the authorization it needs: the supplier (CO) or the member (PR).</summary>
    public required GroupCode UnauthorizedItems { get; init; }

    /// <summary>Its exclusive vendors; no two collide.</summary>
    public required IReadOnlyList<ExclusiveVendor> Vendors { get; init; }

    /// <summary>Its business hours, outside of which urgent items go straight to the exclusive vendor; null where there is no such rule.</summary>
    public required BusinessHours? BusinessHours { get; init; }

    /// <summary>Who must have prescribed an item.</summary>
    public required PrescriberRule Prescriber { get; init; }

    /// <summary>The NPIs of its own physicians; null where it does not list them.</summary>
    public IReadOnlySet<string>? Physicians { get; init; }

    /// <summary>How its claims are judged where NCCI leaves it to the payer.</summary>
    public required EditPolicy EditPolicy { get; init; }

    /// <summary>Questions whose answers its author knew, and which it answers so.</summary>
    public required IReadOnlyList<PlanTestCase> TestCases { get; init; }
}
