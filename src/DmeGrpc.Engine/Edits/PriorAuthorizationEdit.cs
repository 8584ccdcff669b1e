using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// Prior authorization as a condition of payment, for suppliers: whether the line needs one, what lifts the need, and whether the one it names carries it.
/// A number that a line names must carry it whatever the list says, because the line leans on it. Source: 42 CFR 414.234 and the DME MACs' pages on it.
/// </summary>
/// <remarks>
/// The claim's own number stands for lines that need one and have none. Units are all or nothing: where the lines that use one line of an
/// authorization bill more than is left, none of them is carried, so that the order of lines has no say. Lines that an earlier edit stops use nothing.
/// </remarks>
internal static class PriorAuthorizationEdit
{
    public static void Review(ClaimReview review)
    {
        if (review.Claim.Setting != ServiceSetting.DmeSupplier)
        {
            return;
        }

        if (AuthorizationNeeds.IsMedicareList(review.Claim))
        {
            review.Consult(review.Catalog.PriorAuthorizations(review.Claim.Program));
        }

        new Sitting(review).Judge();
    }

    /// <summary>One claim's review, with what has to be known of all its lines.</summary>
    private sealed class Sitting(ClaimReview review)
    {
        private readonly List<AuthorizedLine> authorized = [];
        private readonly AuthorizationFits? fits = review.Context.Member is MemberFacts.Known known ? new(review.Claim, known.Snapshot) : null;
        private StaleTable? stale;
        private bool numberOfClaimIsUsed;
        private bool lookedForInVain;

        public void Judge()
        {
            foreach (var line in review.Lines)
            {
                if (line is { Code: { } code, Span: not null })
                {
                    Judge(line, AuthorizationNeeds.Of(review, code, review.Deliveries.Of(line)));
                }
            }

            JudgeUnits();
            JudgeNumberOfClaim();
            stale?.Tell(review, EditKind.PriorAuthorization, "items that need prior authorization", "Required Prior Authorization List", "item");
            if (lookedForInVain && review.Context.Member is MemberFacts.Unavailable unavailable)
            {
                review.Findings.Add(HistoryGaps.Finding(EditKind.PriorAuthorization, unavailable.Reason, "Prior authorizations, and the first months of rentals, were"));
            }
        }

        private void Judge(LineReview line, AuthorizationNeed need)
        {
            if (!need.IsRequired && !need.IsUnknown)
            {
                JudgeNeedless(line, need);
                return;
            }

            numberOfClaimIsUsed = true;
            if (Bypass(line, need))
            {
                return;
            }

            var number = line.Line.AuthorizationNumber.Length > 0 ? line.Line.AuthorizationNumber : review.Claim.AuthorizationNumber;
            if (number.Length > 0)
            {
                JudgeNumber(line, need, number);
            }
            else if (need.StaleList is { } list)
            {
                StaleTable.Note(ref stale, list, new ServiceSpan(need.Delivered, need.Delivered), line.Code!.Value);
            }
            else if (need.IsUnknown && review.Context.Member is MemberFacts.Unavailable { Reason: var reason } && reason == need.Reason)
            {
                lookedForInVain = true;
            }
            else if (need.IsUnknown)
            {
                line.Findings.Add(PriorAuthorizationFindings.NeedNotEvaluated(line, need));
            }
            else
            {
                line.Findings.Add(PriorAuthorizationFindings.Missing(line, need, fits?.FindCarrying(line)));
            }
        }

        // Payers decide on some accessories of listed items too, when they are asked; the number of such a decision may stand on the line.
        private void JudgeNeedless(LineReview line, AuthorizationNeed need)
        {
            var number = line.Line.AuthorizationNumber;
            if (number.Length == 0)
            {
                return;
            }

            if (number.Length == TrackingNumber.Length && fits is null)
            {
                LookElsewhere(line, AuthorizationNeed.None, number);
            }
            else if (fits is not null && fits.IsForItem(line, number))
            {
                JudgeNumber(line, need, number);
            }
            else if (need.Plan is not null)
            {
                line.Findings.Add(PriorAuthorizationFindings.NeedlessForPlan(line, need, number));
            }
            else
            {
                line.Findings.Add(PriorAuthorizationFindings.NotRequired(line, number));
            }
        }

        private void JudgeNumber(LineReview line, AuthorizationNeed need, string number)
        {
            if (number.Length != TrackingNumber.Length)
            {
                line.Findings.Add(PriorAuthorizationFindings.Faulty(line, need, number, new AuthorizationFit(AuthorizationFault.Malformed, null, null)));
            }
            else if (fits is null)
            {
                LookElsewhere(line, need, number);
            }
            else if (fits.Of(line, number) is { IsUsed: true } fit)
            {
                if (!line.IsStopped)
                {
                    authorized.Add(new AuthorizedLine(line, need, number, fit.Authorization!, fit.Line!));
                }
            }
            else
            {
                line.Findings.Add(PriorAuthorizationFindings.Faulty(line, need, number, fits.Of(line, number)));
            }
        }

        private void LookElsewhere(LineReview line, AuthorizationNeed need, string number)
        {
            lookedForInVain = true;
            if (review.Context.Member is MemberFacts.ClaimAlone)
            {
                line.Findings.Add(PriorAuthorizationFindings.NotLookedUp(line, need, number));
            }
        }

        private bool Bypass(LineReview line, AuthorizationNeed need)
        {
            if (!AuthorizationNeeds.IsMedicareList(review.Claim))
            {
                return false;
            }

            var day = need.Delivered;
            if (AuthorizationBypass.Find(line, need, day) is { } modifier)
            {
                line.Findings.AddRange(PriorAuthorizationFindings.Bypassed(line, need, modifier));
                return true;
            }

            if (review.Context.ExemptSuppliers.Any(exempt =>
                exempt.Days.Contains(day) && string.Equals(exempt.SupplierNpi, review.Claim.BillingNpi, StringComparison.Ordinal)))
            {
                line.Findings.Add(PriorAuthorizationFindings.Exempt(line, need, review.Claim.BillingNpi));
                return true;
            }

            return false;
        }

        private void JudgeUnits()
        {
            if (authorized.Count > 0)
            {
                JudgeUnitsTogether();
            }
        }

        private void JudgeUnitsTogether()
        {
            foreach (var together in authorized.GroupBy(line => (line.Authorization.TrackingNumber, line.Used.LineNumber)))
            {
                var billed = together.Sum(line => line.Line.Units ?? 0);
                foreach (var line in together)
                {
                    if (billed > line.Used.RemainingUnits)
                    {
                        line.Line.Findings.Add(PriorAuthorizationFindings.Exhausted(line, billed));
                    }
                    else
                    {
                        line.Line.Use = new AuthorizationUse(line.Authorization.TrackingNumber, line.Used.LineNumber, line.Line.Units!.Value);
                    }
                }
            }
        }

        private void JudgeNumberOfClaim()
        {
            var number = review.Claim.AuthorizationNumber;
            if (AuthorizationNeeds.IsMedicareList(review.Claim) && number.Length > 0 && !numberOfClaimIsUsed && review.Lines.Any(line => line is { Code: not null, Span: not null }))
            {
                review.Findings.Add(PriorAuthorizationFindings.NotRequired(number));
            }
        }
    }
}
