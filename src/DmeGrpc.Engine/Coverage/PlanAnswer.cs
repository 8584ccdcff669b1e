using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Coverage;

/// <summary>Everything a plan answers to one question.</summary>
public sealed record PlanAnswer
{
    /// <summary>Whether the item is covered.</summary>
    public CoverageStatus? Coverage { get; init; }

    /// <summary>Why.</summary>
    public CoverageReason? CoverageReason { get; init; }

    /// <summary>Whether it needs an authorization.</summary>
    public AuthorizationNeed? Authorization { get; init; }

    /// <summary>The documents to send, by id.</summary>
    public IReadOnlyList<string>? Documents { get; init; }

    /// <summary>Who bears the cost without the authorization it needs; null when it needs none.</summary>
    public GroupCode? Liability { get; init; }

    /// <summary>The way to the vendor.</summary>
    public VendorRoute? Route { get; init; }

    /// <summary>The exclusive vendor's NPI; null for any.</summary>
    public string? VendorNpi { get; init; }

    /// <summary>Whether the practitioner may prescribe; null when none was named.</summary>
    public PrescriberAnswer? Prescriber { get; init; }

    /// <summary>The smallest limit on the item's units; null for none.</summary>
    public int? LimitUnits { get; init; }

    /// <summary>What the member owes; null when it is not known.</summary>
    public MemberShare? Share { get; init; }

    /// <summary>What a plan answers.</summary>
    public static PlanAnswer Of(Plan plan, PlanQuestion question)
    {
        var (code, family, day) = (question.Code, question.Family, question.Day);
        var coverage = CoverageRules.Coverage(plan, code, family, day);
        var authorization = CoverageRules.Authorization(plan, code, family, question.State, day);
        var vendor = question.Product is not { } product
            ? null
            : CoverageRules.Vendor(plan, new VendorQuestion(product, question.State, question.Zip, code, family, day, question.Urgent, question.Asked));
        return new PlanAnswer
        {
            Coverage = coverage.Status,
            CoverageReason = coverage.Reason,
            Authorization = authorization.Need,
            Documents = [.. authorization.Rule?.Documents.Select(document => document.Id) ?? []],
            Liability = authorization.Need == AuthorizationNeed.Needed ? plan.UnauthorizedItems : null,
            Route = vendor?.Route,
            VendorNpi = vendor?.Vendor?.Npi,
            Prescriber = question.OrderingNpi.Length > 0 ? CoverageRules.Prescriber(plan, question.OrderingNpi) : null,
            LimitUnits = CoverageRules.Limits(plan, code, family).Select(limit => (int?)limit.Units).Min(),
            Share = question.AllowedCents is { } allowed ? CostShareRules.Of(plan.CostShare, family, day, allowed, question.Met) : null,
        };
    }
}
