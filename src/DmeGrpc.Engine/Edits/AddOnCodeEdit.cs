using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// NCCI add-on code edits, after PTP and MUE: an add-on code is payable only with a payable primary on the same day. An add-on code may be
/// the primary of another, so support spreads from services that are none; a ring of add-on codes supports nobody.
/// Source: CMS NCCI add-on code edits; NCCI Policy Manual, chapter I, section R.
/// </summary>
internal static class AddOnCodeEdit
{
    // May be paid when another practitioner of the group billed the primary that day (99291).
    private static readonly ProcedureCode[] PrimaryMayBeAColleagues = [ProcedureCode.Parse("99292")];

    public static void Review(ClaimReview review)
    {
        var table = review.Edition.AddOns(review.Claim.Program);
        if (table is not null && review.Lines.Count > 0)
        {
            review.Consult(table.Info);
        }

        var addOns = Read(review, table);
        Spread(addOns, AddOnState.Supported, addOn => HasPrimary(review, addOns, addOn, AddOnState.Supported));
        Spread(addOns, AddOnState.Unknown, addOn => MayHavePrimary(review, addOns, addOn));
        foreach (var addOn in addOns.Where(addOn => addOn.State != AddOnState.Supported))
        {
            addOn.Line.Findings.Add(addOn.State == AddOnState.Alone
                ? AddOnFindings.Alone(addOn, UnpaidPrimary(review, addOn))
                : AddOnFindings.Undecided(addOn, PrimaryMayBeAColleagues.Contains(addOn.Line.Code!.Value)));
        }
    }

    private static List<AddOnLine> Read(ClaimReview review, AddOnTable? table)
    {
        var addOns = new List<AddOnLine>();
        foreach (var line in review.Lines)
        {
            if (line is not { Code: { } code, Span: { } span })
            {
                continue;
            }

            if (table is null || (table.Find(code).IsEmpty && !table.Info.Coverage.Includes(code)))
            {
                line.Findings.Add(AddOnFindings.Unlisted(code, table is null));
            }
            else if (AddOnRule.Of(table, code, span) is { } rule)
            {
                addOns.Add(new AddOnLine(line, rule));
            }
        }

        return addOns;
    }

    private static void Spread(List<AddOnLine> addOns, AddOnState state, Predicate<AddOnLine> applies)
    {
        while (addOns.Find(addOn => addOn.State == AddOnState.Alone && applies(addOn)) is { } next)
        {
            next.State = state;
        }
    }

    private static bool HasPrimary(ClaimReview review, List<AddOnLine> addOns, AddOnLine addOn, AddOnState atLeast) =>
        (PrimaryMayBeAColleagues.Contains(addOn.Line.Code!.Value) && ColleagueBilledPrimary(review, addOn))
        || ListedPrimaries(review, addOn).Any(other => !other.IsStopped && StateOf(addOns, other) >= atLeast);

    private static bool ColleagueBilledPrimary(ClaimReview review, AddOnLine addOn) => review.Context.GroupServices.Any(service =>
        service.Span.Intersect(addOn.Line.Span!.Value) is { } days && addOn.Rule.Lists(service.Code, days));

    private static bool MayHavePrimary(ClaimReview review, List<AddOnLine> addOns, AddOnLine addOn) =>
        PrimaryMayBeAColleagues.Contains(addOn.Line.Code!.Value)
        || HasPrimary(review, addOns, addOn, AddOnState.Unknown)
        || (addOn.Rule.Type != AddOnType.CompleteList
            && SameDay(review, addOn).Any(other => !other.IsStopped && StateOf(addOns, other) == AddOnState.Supported));

    private static int? UnpaidPrimary(ClaimReview review, AddOnLine addOn) =>
        ListedPrimaries(review, addOn).Select(other => (int?)other.Number).Min();

    private static IEnumerable<LineReview> ListedPrimaries(ClaimReview review, AddOnLine addOn) =>
        review.Lines.Where(other => PairHits.SharedDays(addOn.Line, other) is { } days && addOn.Rule.Lists(other.Code!.Value, days));

    private static IEnumerable<LineReview> SameDay(ClaimReview review, AddOnLine addOn) =>
        review.Lines.Where(other => PairHits.SharedDays(addOn.Line, other) is not null);

    /// <summary>A line without an add-on code needs no support.</summary>
    private static AddOnState StateOf(List<AddOnLine> addOns, LineReview line) =>
        addOns.Find(addOn => addOn.Line == line)?.State ?? AddOnState.Supported;
}
