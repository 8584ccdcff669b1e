using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.TestSupport;

/// <summary>
/// A small edition for one program and setting. Every table is there and complete, every code that a row names is valid on every date and has
/// a limit no test reaches, every modifier is valid, so that a line is payable unless the test's own rows stop it.
/// </summary>
public sealed class EditionSketch(PayerProgram program, ServiceSetting setting)
{
    /// <summary>The limit of codes whose limit a test does not give.</summary>
    public const int AmpleLimit = 99_999;

    public static SourceRow Place { get; } = new(0, 7);

    private static readonly FeePlaces Texas = new(["TX"]);

    private static readonly ModifierRecord[] EveryModifier =
    [
        .. from first in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
           from second in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
           select new ModifierRecord(Modifier.Parse($"{first}{second}"), "a modifier", EffectiveWindow.Always, Place),
    ];

    private readonly Dictionary<TableKind, TableCoverage> coverage = [];
    private readonly HashSet<TableKind> missing = [];
    private readonly HashSet<string> withoutLimit = [];
    private readonly HashSet<string> withoutRecord = [];
    private readonly SortedSet<string> named = new(StringComparer.Ordinal);
    private readonly List<CodeRecord> codes = [];
    private readonly List<PairEdit> pairs = [];
    private readonly List<IntegralPair> integral = [];
    private readonly List<UnitLimit> limits = [];
    private readonly List<AddOnEdit> addOns = [];
    private readonly List<PriorAuthorizationRequirement> required = [];
    private readonly List<FeeScheduleRow> fees = [];
    private readonly List<FaceToFaceOrder> orders = [];
    private readonly List<RuralZip> zips = [];
    private ModifierRecord[] modifiers = EveryModifier;
    private DateOnly feesFrom = DateOnly.MinValue;

    /// <summary>Codes that are valid on every date and in no other table but that of limits.</summary>
    public EditionSketch Codes(params string[] added)
    {
        named.UnionWith(added);
        return this;
    }

    public EditionSketch Code(string code, DateOnly first, DateOnly? last = null)
    {
        codes.Add(new CodeRecord(Name(code), "an item", new EffectiveWindow(first, last), PaymentCategory.Unknown, BenefitFamily.Unknown, Place));
        return this;
    }

    /// <summary>Items of a payment category, valid on every date.</summary>
    public EditionSketch Items(PaymentCategory category, params string[] added)
    {
        codes.AddRange(added.Select(code => new CodeRecord(
            Name(code), "an item", EffectiveWindow.Always, category, BenefitFamily.DurableEquipment, Place)));
        return this;
    }

    /// <summary>A fee in Texas, in cents; blank modifiers for none.</summary>
    public EditionSketch Fee(string code, string modifiers, int cents, int ruralCents = 0, PaymentCategory category = PaymentCategory.Inexpensive)
    {
        var texts = modifiers.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        fees.Add(new FeeScheduleRow(Texas, [cents, ruralCents])
        {
            Code = Name(code),
            Modifier = texts.Length > 0 ? Modifier.Parse(texts[0]) : default,
            SecondModifier = texts.Length > 1 ? Modifier.Parse(texts[1]) : default,
            Jurisdiction = FeeJurisdiction.DmeContractor,
            Category = category,
            CeilingCents = 0,
            FloorCents = 0,
            Source = Place,
        });
        return this;
    }

    /// <summary>The first day the fee schedule answers for.</summary>
    public EditionSketch FeesFrom(DateOnly first)
    {
        feesFrom = first;
        return this;
    }

    /// <summary>Items of a family of benefits, of a payment category that asks for no pricing modifier, valid on every date.</summary>
    public EditionSketch Family(BenefitFamily family, params string[] added)
    {
        codes.AddRange(added.Select(code => new CodeRecord(Name(code), "an item", EffectiveWindow.Always, PaymentCategory.Supply, family, Place)));
        return this;
    }

    /// <summary>An item that needs a face-to-face encounter and a written order before delivery.</summary>
    public EditionSketch NeedsOrder(string code, DateOnly? first = null)
    {
        orders.Add(new FaceToFaceOrder(Name(code), new EffectiveWindow(first ?? DateOnly.MinValue), Place));
        return this;
    }

    /// <summary>A ZIP code in Texas with fees of its own: rural, or of a former competitive bidding area.</summary>
    public EditionSketch Zip(int zip, string formerBiddingArea = "")
    {
        zips.Add(new RuralZip(zip, "TX", formerBiddingArea, DateOnly.MinValue, Place));
        return this;
    }

    /// <summary>Leaves a code out of the catalogue although rows name it.</summary>
    public EditionSketch WithoutRecord(params string[] left)
    {
        withoutRecord.UnionWith(left);
        return this;
    }

    public EditionSketch Pair(string columnOne, string columnTwo, int indicator = 1, DateOnly? first = null, DateOnly? last = null)
    {
        pairs.Add(new PairEdit(
            Name(columnOne), Name(columnTwo), new EffectiveWindow(first ?? DateOnly.MinValue, last), (ModifierIndicator)indicator, "a rationale", Place));
        return this;
    }

    public EditionSketch Includes(string whole, string part, PairSource origin = PairSource.PolicyArticle, DateOnly? first = null, DateOnly? last = null)
    {
        integral.Add(new IntegralPair(Name(whole), Name(part), new EffectiveWindow(first ?? DateOnly.MinValue, last), origin, Place));
        return this;
    }

    public EditionSketch Limit(string code, int limit, int indicator, DateOnly? first = null, DateOnly? last = null)
    {
        limits.Add(new UnitLimit(
            Name(code), limit, (AdjudicationIndicator)indicator, "a reason", new EffectiveWindow(first ?? DateOnly.MinValue, last), Place));
        return this;
    }

    /// <summary>Names codes for which the table of limits has no row.</summary>
    public EditionSketch NoLimit(params string[] left)
    {
        withoutLimit.UnionWith(left);
        return Codes(left);
    }

    /// <param name="addOn">The add-on code.</param>
    /// <param name="type">1, 2 or 3.</param>
    /// <param name="primaries">Its listed primaries; none makes one row without a primary.</param>
    public EditionSketch AddOn(string addOn, int type, params string[] primaries)
    {
        if (primaries.Length == 0)
        {
            addOns.Add(new AddOnEdit(Name(addOn), null, (AddOnType)type, EffectiveWindow.Always, Place));
        }

        return primaries.Aggregate(this, (sketch, primary) => sketch.AddOnRow(addOn, type, primary, EffectiveWindow.Always));
    }

    public EditionSketch AddOnRow(string addOn, int type, string primary, EffectiveWindow window)
    {
        addOns.Add(new AddOnEdit(Name(addOn), Name(primary), (AddOnType)type, window, Place));
        return this;
    }

    /// <summary>A phase of the Required Prior Authorization List; no states are the whole nation.</summary>
    public EditionSketch Requires(
        string code, DateOnly? first = null, string states = "", int phase = 1, DateOnly? last = null,
        PriorAuthorizationFamily family = PriorAuthorizationFamily.SupportSurface)
    {
        required.Add(new PriorAuthorizationRequirement(
            Name(code), phase, new EffectiveWindow(first ?? new DateOnly(2019, 1, 1), last),
            StateSet.Of(states.Split(' ', StringSplitOptions.RemoveEmptyEntries)), family, Place));
        return this;
    }

    /// <summary>A list of modifiers that holds these alone.</summary>
    public EditionSketch Modifiers(params (string Modifier, EffectiveWindow Validity)[] rows)
    {
        modifiers = [.. rows.Select(row => new ModifierRecord(Modifier.Parse(row.Modifier), "a modifier", row.Validity, Place))];
        return this;
    }

    public EditionSketch Partial(TableKind kind, string completeForFirstCharacters = "")
    {
        coverage[kind] = new TableCoverage(IsComplete: false, completeForFirstCharacters);
        return this;
    }

    /// <summary>A table that does not know what was added after a day.</summary>
    public EditionSketch CompleteThrough(TableKind kind, DateOnly last)
    {
        coverage[kind] = coverage.GetValueOrDefault(kind, TableCoverage.Complete) with { CompleteThrough = last };
        return this;
    }

    public EditionSketch Without(TableKind kind)
    {
        missing.Add(kind);
        return this;
    }

    public Edition Build()
    {
        var builder = new EditionBuilder { Id = "sketch", Kind = EditionKind.Synthetic, Label = "a test's edition" };
        Add(TableKind.Codes, info => builder.WithCodes(info, [.. codes, .. UnrecordedCodes()]));
        Add(TableKind.Modifiers, info => builder.WithModifiers(info, modifiers));
        Add(TableKind.PairEdits, info => builder.WithPairEdits(info, pairs));
        Add(TableKind.IntegralPairs, info => builder.WithIntegralPairs(info, integral));
        Add(TableKind.UnitLimits, info => builder.WithUnitLimits(info, [.. limits, .. AmpleLimits()]));
        Add(TableKind.AddOnCodes, info => builder.WithAddOns(info, addOns));
        Add(TableKind.PriorAuthorizations, info => builder.WithPriorAuthorizations(info, required));
        if (fees.Count > 0)
        {
            Add(TableKind.Fees, info => builder.WithFees(info with { Span = new EffectiveWindow(feesFrom) }, fees));
        }

        if (orders.Count > 0)
        {
            Add(TableKind.FaceToFaceOrders, info => builder.WithFaceToFaceOrders(info, orders));
        }

        if (zips.Count > 0)
        {
            Add(TableKind.RuralZips, info => builder.WithRuralZips(info, zips));
        }

        return builder.Build();
    }

    private void Add(TableKind kind, Func<TableInfo, EditionBuilder> add)
    {
        if (!missing.Contains(kind))
        {
            add(new TableInfo(kind, program, setting, "2024Q3", coverage.GetValueOrDefault(kind, TableCoverage.Complete), [$"{kind}.csv"]));
        }
    }

    private IEnumerable<CodeRecord> UnrecordedCodes() => named
        .Where(code => !withoutRecord.Contains(code) && !codes.Exists(record => $"{record.Code}" == code))
        .Select(code => new CodeRecord(
            ProcedureCode.Parse(code), "an item", EffectiveWindow.Always, PaymentCategory.Unknown, BenefitFamily.Unknown, Place));

    private IEnumerable<UnitLimit> AmpleLimits() => named
        .Where(code => !withoutLimit.Contains(code) && !limits.Exists(limit => $"{limit.Code}" == code))
        .Select(code => new UnitLimit(
            ProcedureCode.Parse(code), AmpleLimit, AdjudicationIndicator.ClaimLine, "a reason", EffectiveWindow.Always, Place));

    private ProcedureCode Name(string code)
    {
        named.Add(code);
        return ProcedureCode.Parse(code);
    }
}
