using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// NCCI add-on code edits, after PTP and MUE: an add-on code is payable only with a payable primary on the same day. An add-on code may be
/// the primary of another, so support spreads from services that are none; a ring of add-on codes supports nobody. A service that was paid on another claim of
/// the same supplier supports like any other.
/// Source: CMS NCCI add-on code edits; NCCI Policy Manual, chapter I, section R.
/// </summary>
internal static class AddOnCodeEdit
{
    // May be paid when another practitioner of the group billed the primary that day (99291).
    private static readonly ProcedureCode[] PrimaryMayBeAColleagues = [ProcedureCode.Parse("99292")];

    public static void Review(ClaimReview review)
    {
        var timeline = review.Catalog.AddOns(review.Claim.Program);
        review.Consult(timeline);
        StaleTable? stale = null;
        List<AddOnLine>? addOns = null;
        foreach (var line in review.Lines)
        {
            if (line is { Code: { } code, Span: { } span })
            {
                AddOnGaps.Report(timeline, line, code, span, ref stale);
                if (AddOnRule.Of(timeline, code, span) is { } rule)
                {
                    (addOns ??= []).Add(Read(review, line, rule));
                }
            }
        }

        stale?.Tell(review, EditKind.NcciAddOn, "add-on codes", $"{review.Claim.Program} add-on table", "add-on code");
        if (addOns is not null)
        {
            Judge(review, addOns);
        }
    }

    private static void Judge(ClaimReview review, List<AddOnLine> addOns)
    {
        var states = addOns.ToDictionary(addOn => addOn.Line);
        Spread(addOns, AddOnState.Supported, addOn => HasPrimary(review, states, addOn, AddOnState.Supported));
        Spread(addOns, AddOnState.Unknown, addOn => MayHavePrimary(review, states, addOn));
        foreach (var addOn in addOns.Where(addOn => addOn.State != AddOnState.Supported))
        {
            addOn.Line.Findings.Add(addOn.State == AddOnState.Alone
                ? AddOnFindings.Alone(addOn, addOn.Primaries.Where(other => other.Posted is null).Select(other => (int?)other.Number).Min())
                : AddOnFindings.Undecided(addOn, PrimaryMayBeAColleagues.Contains(addOn.Line.Code!.Value)));
        }
    }

    private static AddOnLine Read(ClaimReview review, LineReview line, AddOnRule rule) => new(line, rule)
    {
        Primaries = [.. review.LinesAndHistory.Where(other => PairHits.SharedDays(line, other) is { } days && rule.Lists(other.Code!.Value, days))],
        SameDay = [.. review.LinesAndHistory.Where(other => PairHits.SharedDays(line, other) is not null)],
    };

    private static void Spread(List<AddOnLine> addOns, AddOnState state, Predicate<AddOnLine> applies)
    {
        bool changed;
        do
        {
            changed = false;
            foreach (var addOn in addOns.Where(addOn => addOn.State == AddOnState.Alone && applies(addOn)))
            {
                addOn.State = state;
                changed = true;
            }
        }
        while (changed);
    }

    private static bool HasPrimary(ClaimReview review, Dictionary<LineReview, AddOnLine> states, AddOnLine addOn, AddOnState atLeast) =>
        (PrimaryMayBeAColleagues.Contains(addOn.Line.Code!.Value) && ColleagueBilledPrimary(review, addOn))
        || addOn.Primaries.Any(other => !other.IsStopped && StateOf(states, other) >= atLeast);

    private static bool ColleagueBilledPrimary(ClaimReview review, AddOnLine addOn) => review.Context.GroupServices.Any(service =>
        service.Span.Intersect(addOn.Line.Span!.Value) is { } days && addOn.Rule.Lists(service.Code, days));

    private static bool MayHavePrimary(ClaimReview review, Dictionary<LineReview, AddOnLine> states, AddOnLine addOn) =>
        PrimaryMayBeAColleagues.Contains(addOn.Line.Code!.Value)
        || HasPrimary(review, states, addOn, AddOnState.Unknown)
        || (addOn.Rule.Type != AddOnType.CompleteList
            && addOn.SameDay.Any(other => !other.IsStopped && StateOf(states, other) == AddOnState.Supported));

    /// <summary>A line without an add-on code needs no support.</summary>
    private static AddOnState StateOf(Dictionary<LineReview, AddOnLine> states, LineReview line) =>
        states.TryGetValue(line, out var addOn) ? addOn.State : AddOnState.Supported;
}
