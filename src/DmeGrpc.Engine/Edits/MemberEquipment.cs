using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Policy;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// The equipment of a known member, from lines of other claims that stand, whoever the supplier, with the lines under review among them. A line that an
/// earlier edit stops is no event for the others; it is still told where it would stand itself.
/// </summary>
internal sealed class MemberEquipment
{
    private readonly RentalRules rules;
    private readonly ItemPolicy itemPolicy;
    private readonly List<EquipmentLine> standing = [];
    private readonly Dictionary<LineReview, EquipmentLine> own = [];
    private readonly Dictionary<EquipmentLine, PostedLine> posted = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ProcedureCode, RentalHistory> rentals = [];

    private MemberEquipment(ClaimReview review, MemberSnapshot member)
    {
        var policy = review.Context.Policy;
        rules = policy.Rental with { Lifetimes = policy.Lifetimes };
        itemPolicy = review.Context.ItemPolicy;
        var outright = new OutrightSales(review);
        foreach (var line in member.History)
        {
            if (line.Stands && line.Setting == ServiceSetting.DmeSupplier)
            {
                var equipment = EquipmentLine.Of(line) with { IsSoldOutright = outright.Has(line.Code, line.Modifiers) };
                standing.Add(equipment);
                posted[equipment] = line;
            }
        }

        foreach (var line in review.Lines)
        {
            if (EquipmentScope.CanBePlaced(line))
            {
                own[line] = new EquipmentLine(string.Empty, line.Number, line.Code!.Value, line.Modifiers, line.Span!.Value, 1, review.Claim.BillingNpi)
                {
                    HasNewNeedOnFile = line.Line.HasNewNeedOnFile,
                    IsSoldOutright = outright.Has(line.Code.Value, line.Modifiers),
                };
                if (!line.IsStopped)
                {
                    standing.Add(own[line]);
                }
            }
        }

        Unseen = new UnseenMonths(member.HistoryFrom, rules, standing);
    }

    /// <summary>What may be missing of rentals.</summary>
    public UnseenMonths Unseen { get; }

    /// <summary>Null where nothing is known of the member.</summary>
    public static MemberEquipment? Of(ClaimReview review) =>
        review.Context.Member is MemberFacts.Known known ? new MemberEquipment(review, known.Snapshot) : null;

    /// <summary>Where a line stands in a rental; null when it is no rental line or cannot be placed.</summary>
    public RentalMonth? MonthOf(LineReview line) => own.TryGetValue(line, out var self) && self.IsRental ? RentalsOf(self).MonthOf(self) : null;

    /// <summary>Whether a rental line that looks like the first month of a rental may be a later one, of which claims before it are not on file.</summary>
    public bool MayBeLaterMonth(LineReview line) =>
        MonthOf(line) is { Number: 1, Period.FirstDay: var firstDay } && Unseen.MayPrecede(line.Code!.Value, firstDay);

    /// <summary>How the member has the item of a line just before it.</summary>
    public EquipmentOwnership Before(LineReview line, ItemCategory item) =>
        EquipmentOwnership.Of(OnItsSide(line).Where(other => other.Code == line.Code), line.Code!.Value, item.Category, line.Span!.Value.From, rules);

    /// <summary>The same or similar items given before a line's first day, by day; without those for the other side of the body.</summary>
    public IReadOnlyList<SimilarItem> SimilarBefore(LineReview line, SimilarItems similar) =>
        similar.Before(OnItsSide(line), line.Code!.Value, line.Span!.Value.From, rules.Lifetimes, rules);

    /// <summary>Whether it cannot be told that two items billed by the side of the body are for the same one, because a line names none.</summary>
    public bool IsSideUnknown(LineReview line, EquipmentLine other) =>
        itemPolicy.Lateral(line.Code!.Value) is not null && (line.Modifiers.Sides() == BodySides.None || other.Modifiers.Sides() == BodySides.None);

    /// <summary>
    /// The rental months of a period, of the same item, that begin before a line, each once: a member may rent two of an item at a time. With what was allowed
    /// for one item, where that is known.
    /// </summary>
    public IReadOnlyList<(RentalMonth Month, long? AllowedCents)> MonthsBefore(LineReview line, DateOnly periodFirstDay)
    {
        var months = new List<(RentalMonth Month, long? AllowedCents)>();
        foreach (var number in RentalHistory.Of(EarlierThan(line).Where(other => other.Code == line.Code), rules).Months
            .Where(month => month.Period.FirstDay == periodFirstDay)
            .Select(month => (Month: month, AllowedCents: AllowedForOne(month.Line)))
            .GroupBy(month => month.Month.Number)
            .OrderBy(number => number.Key))
        {
            // A line over several months leaves none of them for another.
            if (number.MaxBy(month => (month.Month.LastNumber, month.AllowedCents)) is var one && (months.Count == 0 || one.Month.LastNumber > months[^1].Month.LastNumber))
            {
                months.Add(one);
            }
        }

        return months;
    }

    /// <summary>Whether the member was given one of these items on or before a day, by another claim.</summary>
    public bool Has(Predicate<ProcedureCode> isWanted, DateOnly day) => posted.Keys.Any(line => line.Span.From <= day && isWanted(line.Code));

    /// <summary>The line of another claim; null for one under review.</summary>
    public PostedLine? PostedOf(EquipmentLine line) => posted.GetValueOrDefault(line);

    private IEnumerable<EquipmentLine> EarlierThan(LineReview line) => standing.Where(other => other.Span.From < line.Span!.Value.From);

    /// <summary>What was furnished before a line, without items for the other side of the body than that of its item.</summary>
    private IEnumerable<EquipmentLine> OnItsSide(LineReview line)
    {
        var sides = itemPolicy.Lateral(line.Code!.Value) is null ? BodySides.None : line.Modifiers.Sides();
        return EarlierThan(line).Where(other => sides == BodySides.None || other.Modifiers.Sides() is var others && (others == BodySides.None || (others & sides) != BodySides.None));
    }

    private long? AllowedForOne(EquipmentLine line) =>
        posted.GetValueOrDefault(line) is { AllowedCents: { } allowed } paid ? (long)(allowed / Math.Max(1, paid.PaidUnits)) : null;

    private RentalHistory RentalsOf(EquipmentLine self)
    {
        var ofCode = standing.Where(line => line.Code == self.Code);
        if (!standing.Exists(line => ReferenceEquals(line, self)))
        {
            return RentalHistory.Of(ofCode.Append(self), rules);
        }

        if (!rentals.TryGetValue(self.Code, out var found))
        {
            rentals[self.Code] = found = RentalHistory.Of(ofCode, rules);
        }

        return found;
    }
}
