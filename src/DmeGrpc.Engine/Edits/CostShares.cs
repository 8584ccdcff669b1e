using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Money;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// What the member owes of each payable line at delivery. Lines use up the deductible and the maximum in the order of their days and numbers; lines that are refused
/// use up nothing, and of lines that were not evaluated nobody knows. Where what was met is not known, the share is known only if it is the same whatever was met.
/// </summary>
internal sealed class CostShares
{
    // More than any plan's deductible or maximum, so that nothing is left of them.
    private const long Everything = Amounts.MaxCents;

    private readonly ClaimReview review;
    private readonly AllowedAmounts amounts;
    private readonly Dictionary<CountedShare, Accumulators> met = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<CountedShare> unsure = new(ReferenceEqualityComparer.Instance);

    private CostShares(ClaimReview review)
    {
        this.review = review;
        amounts = new AllowedAmounts(review);
    }

    /// <summary>The cost share of each payable line; lines without one are left out. Null where no line has one.</summary>
    public static Dictionary<LineReview, LineCostShare>? Of(ClaimReview review)
    {
        if (review.Claim.Setting != ServiceSetting.DmeSupplier || !review.Lines.Exists(IsPayable))
        {
            return null;
        }

        var shares = new Dictionary<LineReview, LineCostShare>();
        var standing = review.Lines.Where(line => Dispositions.Stands(line.Disposition))
            .OrderBy(line => line.Span!.Value.From).ThenBy(line => line.Number).ThenBy(line => line.Span!.Value.Through).ThenBy(line => line.Code!.Value);
        var reckoning = new CostShares(review);
        foreach (var line in standing)
        {
            if (IsPayable(line))
            {
                shares.Add(line, reckoning.Of(line));
            }
            else
            {
                reckoning.LeaveOpen(line);
            }
        }

        return shares;
    }

    private static bool IsPayable(LineReview line) => line.Disposition is Disposition.Payable or Disposition.Adjusted;

    // The line may be paid, and then it uses up something.
    private void LeaveOpen(LineReview line)
    {
        if (CountedOn(line) is { } counted)
        {
            unsure.Add(counted);
        }
    }

    private CountedShare? CountedOn(LineReview line) => review.Enrollment?.Counted.FirstOrDefault(share => share.Year.Contains(line.Span!.Value.From));

    private LineCostShare Of(LineReview line)
    {
        var allowed = amounts.Of(line);
        var counted = CountedOn(line);
        var result = allowed is { AllowedCents: { } cents } ? Share(line, allowed, cents, counted) : allowed;
        if (counted is null)
        {
            return result;
        }

        if (result.Share is { } share)
        {
            met[counted] = AccumulatorRules.After(MetBefore(counted), share);
        }
        else
        {
            unsure.Add(counted);
        }

        return result;
    }

    private LineCostShare Share(LineReview line, LineCostShare allowed, long cents, CountedShare? counted)
    {
        var day = line.Span!.Value.From;
        if (CoverageEdit.PlanOf(review, day) is not { } plan)
        {
            return review.Context.Plan is null
                ? Unknown(allowed, NotEvaluatedReason.ContractorDefined, "no plan is loaded that says what members pay")
                : Unknown(allowed, NotEvaluatedReason.NoRowOnDate, $"{review.Context.Plan.Id} says nothing of {day:yyyy-MM-dd}");
        }

        var family = FamilyLookup.Of(review, line.Code!.Value, day);
        MemberShare? After(Accumulators before) => CostShareRules.Of(plan.CostShare, family, day, cents, before);

        var least = After(counted is null ? default : MetBefore(counted));
        var isSure = counted is not null && !unsure.Contains(counted);
        if (least is null)
        {
            return family == BenefitFamily.Unknown && plan.CostShare.FamilyTerms.Count > 0
                ? Unknown(allowed, FamilyLookup.Gap(review, line.Code.Value, day), $"the family of benefits of {line.Code} is not known")
                : Unknown(allowed, NotEvaluatedReason.NoRowOnDate, $"{plan.Id} names no deductible or maximum for {day:yyyy-MM-dd}");
        }

        return isSure || least == After(new Accumulators(Everything, Everything))
            ? allowed with { Share = least }
            : Unmet(allowed, day, counted);
    }

    private LineCostShare Unmet(LineCostShare allowed, DateOnly day, CountedShare? counted) => review.Context.Member switch
    {
        MemberFacts.Unavailable { Reason: var reason } => Unknown(allowed, reason, "what the member has paid could not be read"),
        MemberFacts.Known when review.Enrollment is null => Unknown(allowed, NotEvaluatedReason.NoMemberRecord, "there is no record of what the member has paid"),
        MemberFacts.Known when counted is null => Unknown(allowed, NotEvaluatedReason.NoRowOnDate, $"what the member has paid was not counted for the year of {day:yyyy-MM-dd}"),
        MemberFacts.Known => Unknown(allowed, NotEvaluatedReason.OutsideClaim, "what the member owes of an earlier line is not known"),
        _ => Unknown(allowed, NotEvaluatedReason.OutsideClaim, "what the member has paid is not known: the claim was judged alone"),
    };

    private static LineCostShare Unknown(LineCostShare allowed, NotEvaluatedReason reason, string why) =>
        allowed with { Reason = reason, Message = $"What the member owes was not evaluated: {why}." };

    // What the payer had counted, and what claims posted, voided or replaced after that change of it.
    private Accumulators MetBefore(CountedShare counted)
    {
        if (!met.TryGetValue(counted, out var before))
        {
            var snapshot = ((MemberFacts.Known)review.Context.Member).Snapshot;
            if (AccumulatorRules.MetOn(review.Enrollment, snapshot.History, snapshot.Undone, counted.Year.First) is { } known)
            {
                before = known;
            }
            else
            {
                unsure.Add(counted);
            }

            met.Add(counted, before);
        }

        return before;
    }
}
