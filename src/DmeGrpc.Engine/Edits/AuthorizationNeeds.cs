using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// Which items need an authorization, by payer, code, state and day of delivery. For Medicare the Required Prior Authorization List says so
/// (42 CFR 414.234), for a plan its own list. Where none is loaded it is not known.
/// </summary>
internal static class AuthorizationNeeds
{
    // The Master List, of which the Required List is a part, has items of these sections of HCPCS: supplies, equipment, prosthetics and orthotics.
    private const string ListedSections = "AEKL";

    /// <summary>How long before a later month the rental of an item on the list may have begun: 13 months of rent and interruptions that do not end it.</summary>
    private const int RentalMonths = 18;

    public static bool IsMedicareList(Claim claim) => claim.Program == PayerProgram.Medicare && claim.PlanId.Length == 0;

    public static AuthorizationNeed Of(ClaimReview review, ProcedureCode code, DeliveryDay delivery)
    {
        var need = Of(review, code, delivery.Day);
        return delivery.IsKnown || IsSameBefore(review, code, delivery.Day, need)
            ? need with { Delivered = delivery.Day }
            : AuthorizationNeed.Unknown(
                (review.Context.Member as MemberFacts.Unavailable)?.Reason ?? NotEvaluatedReason.OutsideClaim,
                "that depends on the day of delivery, which the claim with the first month of the rental tells" + OnFileFrom(review)) with
            { Delivered = delivery.Day };
    }

    private static string OnFileFrom(ClaimReview review) =>
        review.Context.Member is MemberFacts.Known { Snapshot.HistoryFrom: { } day } ? $", and claims are on file from {day:yyyy-MM-dd} only" : string.Empty;

    // Where the list says the same of every day on which the rental may have begun, it does not matter which it was.
    private static bool IsSameBefore(ClaimReview review, ProcedureCode code, DateOnly day, AuthorizationNeed need)
    {
        var earliest = day > DateOnly.MinValue.AddMonths(RentalMonths) ? day.AddMonths(-RentalMonths) : DateOnly.MinValue;
        return need.IsUnknown || need.IsRequired == Of(review, code, earliest).IsRequired;
    }

    private static AuthorizationNeed Of(ClaimReview review, ProcedureCode code, DateOnly day)
    {
        var claim = review.Claim;
        if (!IsMedicareList(claim))
        {
            if (CoverageEdit.PlanOf(review, day) is { } plan)
            {
                return OfPlan(review, plan, code, day);
            }

            var whose = claim.PlanId.Length > 0 ? $"plan {claim.PlanId}" : "this Medicaid program";
            return AuthorizationNeed.Unknown(NotEvaluatedReason.ContractorDefined, $"no list of {whose} is loaded");
        }

        // The list of the day of delivery may be another than those of the claim's days.
        if (review.Catalog.PriorAuthorizations(PayerProgram.Medicare).On(day) is { } list)
        {
            review.Consult(list);
        }

        return OfMedicareList(review.Catalog, code, claim.ServiceState, day);
    }

    /// <summary>What the Required Prior Authorization List says of an item.</summary>
    /// <param name="catalog">Has the list.</param>
    /// <param name="code">The item.</param>
    /// <param name="state">Postal code of the state of delivery; empty when unknown.</param>
    /// <param name="day">The day of delivery.</param>
    public static AuthorizationNeed OfMedicareList(EditionCatalog catalog, ProcedureCode code, string state, DateOnly day)
    {
        if (!ListedSections.Contains(code.FirstCharacter, StringComparison.Ordinal) || !code.IsLevelTwo)
        {
            return AuthorizationNeed.None;
        }

        var timeline = catalog.PriorAuthorizations(PayerProgram.Medicare);
        return timeline.On(day) is { } period
            ? Of(period, code, state, day)
            : timeline.IsLoaded
                ? AuthorizationNeed.Unknown(NotEvaluatedReason.NoRowOnDate, $"no loaded Required Prior Authorization List answers for {day:yyyy-MM-dd}")
                : AuthorizationNeed.Unknown(NotEvaluatedReason.TableNotLoaded, "no Required Prior Authorization List is loaded");
    }

    private static AuthorizationNeed OfPlan(ClaimReview review, Plan plan, ProcedureCode code, DateOnly day)
    {
        var coverage = review.Enrollment?.Spans.FirstOrDefault(span => span.Window.Contains(day));
        var state = coverage is { State.Length: > 0 } ? coverage.State : review.Claim.ServiceState;
        var answer = CoverageRules.Authorization(plan, code, FamilyLookup.Of(review, code, day), state, day);
        return answer switch
        {
            { Need: not Coverage.AuthorizationNeed.Indeterminate } => AuthorizationNeed.OfPlan(plan, answer.Rule),
            { DependsOnFamily: true } => AuthorizationNeed.Unknown(
                FamilyLookup.Gap(review, code, day), $"in {plan.Id} that depends on the item's family of benefits, which is not known"),
            _ => AuthorizationNeed.Unknown(NotEvaluatedReason.OutsideClaim, $"in {plan.Id} that depends on the member's state, which is not known"),
        };
    }

    private static AuthorizationNeed Of(TablePeriod<PriorAuthorizationTable> period, ProcedureCode code, string state, DateOnly day)
    {
        if (period.Table.Find(code, state, day) is { } row)
        {
            return AuthorizationNeed.Required(row, period.RowAt(row.Source));
        }

        var rows = period.Table.Find(code);
        if (rows.IsEmpty && !period.Info.Coverage.Includes(code))
        {
            return AuthorizationNeed.Unknown(NotEvaluatedReason.TablePartial, "the edition holds only part of the Required Prior Authorization List, and not this code");
        }

        if (!StateCode.IsKnown(state) && AppliesSomewhere(rows, day))
        {
            return AuthorizationNeed.Unknown(
                NotEvaluatedReason.OutsideClaim, $"on {day:yyyy-MM-dd} that depends on the state of delivery, which the claim does not name");
        }

        return period.Info.Coverage.IsOlderThan(new ServiceSpan(day, day)) ? AuthorizationNeed.Stale(period.Info) : AuthorizationNeed.None;
    }

    private static bool AppliesSomewhere(ReadOnlySpan<PriorAuthorizationRequirement> rows, DateOnly day)
    {
        foreach (var row in rows)
        {
            if (row.Window.Contains(day))
            {
                return true;
            }
        }

        return false;
    }
}
