using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Authorizations;

/// <summary>
/// How long an affirmation is valid, counted from the day of the decision: an orthosis affirmed on day 0 may be delivered up to and on day
/// 60. Source: the DME MACs' pages on 42 CFR 414.234.
/// </summary>
public static class AffirmationValidity
{
    /// <summary>The last day of an affirmation decided on a day; null for a family without a rule.</summary>
    public static DateOnly? LastDay(PriorAuthorizationFamily family, DateOnly decided) => family switch
    {
        PriorAuthorizationFamily.LowerLimbProsthesis => decided.AddDays(120),
        PriorAuthorizationFamily.Orthosis => decided.AddDays(60),
        PriorAuthorizationFamily.PowerMobilityDevice => decided.AddMonths(6),
        PriorAuthorizationFamily.SupportSurface => decided.AddMonths(1),
        _ => null,
    };
}
