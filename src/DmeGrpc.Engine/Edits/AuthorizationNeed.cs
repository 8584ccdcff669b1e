using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>Whether a line needs an authorization, by the day its item was delivered.</summary>
internal readonly record struct AuthorizationNeed
{
    /// <summary>The payer's list has no such item.</summary>
    public static AuthorizationNeed None { get; }

    /// <summary>The day of delivery.</summary>
    public DateOnly Delivered { get; init; }

    /// <summary>The row that requires it; null where none does.</summary>
    public PriorAuthorizationRequirement? Requirement { get; private init; }

    /// <summary>That row's place.</summary>
    public TableRow? Row { get; private init; }

    /// <summary>The plan whose own list decides; null where Medicare's does.</summary>
    public Plan? Plan { get; private init; }

    /// <summary>The plan's rule that requires it; null where none does.</summary>
    public AuthorizationRule? PlanRule { get; private init; }

    /// <summary>Why it is not known whether the line needs one; none where it is known.</summary>
    public NotEvaluatedReason Reason { get; private init; }

    /// <summary>The same in words.</summary>
    public string Why { get; private init; }

    /// <summary>The list that does not say because it is older than the delivery; null where there is another reason.</summary>
    public TableInfo? StaleList { get; private init; }

    public bool IsRequired => Requirement is not null || PlanRule is not null;

    public bool IsUnknown => Reason != NotEvaluatedReason.None;

    public static AuthorizationNeed Required(PriorAuthorizationRequirement requirement, TableRow row) => new() { Requirement = requirement, Row = row, Why = string.Empty };

    public static AuthorizationNeed Unknown(NotEvaluatedReason reason, string why) => new() { Reason = reason, Why = why };

    /// <summary>The list lacks the item, and may have it by now.</summary>
    public static AuthorizationNeed Stale(TableInfo list) => new()
    {
        Reason = NotEvaluatedReason.NoRowOnDate,
        Why = $"it is not on the list ({list.Release}), which knows no item added after {list.Coverage.CompleteThrough:yyyy-MM-dd}",
        StaleList = list,
    };

    /// <summary>A plan's own rule; null for an item that needs none.</summary>
    public static AuthorizationNeed OfPlan(Plan plan, AuthorizationRule? rule) => new() { Plan = plan, PlanRule = rule, Why = string.Empty };
}
