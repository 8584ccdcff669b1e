using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.ReferenceData.Tests.Support;

/// <summary>Rows of every table at random, in random order, with every enum value, empty and odd texts, and open and closed windows.</summary>
internal sealed class RandomEdition
{
    private static readonly string[] Texts = ["", "CPT Manual", "wheelchair, “power”", "Ä\u0000\n", new('x', 300), "misuse of column two"];

    private readonly Random random;
    private readonly ProcedureCode[] codes;

    public RandomEdition(int seed, int size = 200)
    {
        random = new Random(seed);
        codes = [.. Enumerable.Range(0, Math.Max(4, size / 8)).Select(_ => ProcedureCode.FromOrdinal(random.Next(ProcedureCode.OrdinalCount))).Distinct()];
        Codes = Rows(size / 8, i => new CodeRecord(codes[i % codes.Length], Text(), Window(i / codes.Length), Any<PaymentCategory>(), Any<BenefitFamily>(), Place()));
        Modifiers = Rows(size / 10, i => new ModifierRecord(Modifier.Parse($"{i / 10 % 10}{i % 10}"), Text(), Window(0), Place()));
        Practitioner = Pairs(size);
        Dme = Pairs(size / 4);
        Integral = [.. Pairs(size / 4).Select(row => new IntegralPair(row.ColumnOne, row.ColumnTwo, row.Window, Any<PairSource>(), row.Source))];
        Limits = Rows(codes.Length * 2, i => new UnitLimit(codes[i % codes.Length], random.Next(9_001), Any<AdjudicationIndicator>(), Text(), Window(i / codes.Length), Place()));
        AddOns = Rows(size / 5, _ => new AddOnEdit(Code(), random.Next(5) == 0 ? null : Code(), Any<AddOnType>(), Window(random.Next(3)), Place()));
        var places = new FeePlaces(StateCode.All.OrderBy(_ => random.Next()).Take(random.Next(1, 12)));
        Fees = [.. Enumerable.Range(0, 2).Select(_ => Rows(codes.Length * 2, i => Fee(places, i)))];
        RuralZips = [.. Enumerable.Range(0, 2).Select(_ => Rows(size / 4, i => new RuralZip(1 + (i * 7), State(), Text(), new DateOnly(2025, 4, 1), Place())))];
        PriorAuthorizations = Rows(codes.Length * 2, i => new PriorAuthorizationRequirement(
            codes[i % codes.Length], 1 + (i / codes.Length), Window(i / codes.Length), StateSet.Of(Enumerable.Range(0, random.Next(5)).Select(_ => State())),
            Any<PriorAuthorizationFamily>(), Place()));
        FaceToFaceOrders = Rows(codes.Length, i => new FaceToFaceOrder(codes[i], Window(0), Place()));
        DiagnosisCodes = [.. Enumerable.Range(0, 2).Select(year => Rows(size / 4, i => new DiagnosisCode($"{(char)('A' + (i % 26))}{i / 26 % 10}{(i % 2 == 0 ? "A" : "1")}{new string('X', i / 260 % 5)}", random.Next(2) == 0, FiscalYear(year), Place())).DistinctBy(row => row.Code).ToArray())];
        Edition = Build(seed);
    }

    public CodeRecord[] Codes { get; }

    public ModifierRecord[] Modifiers { get; }

    public PairEdit[] Practitioner { get; }

    public PairEdit[] Dme { get; }

    public IntegralPair[] Integral { get; }

    public UnitLimit[] Limits { get; }

    public AddOnEdit[] AddOns { get; }

    public FeeScheduleRow[][] Fees { get; }

    public RuralZip[][] RuralZips { get; }

    public PriorAuthorizationRequirement[] PriorAuthorizations { get; }

    public FaceToFaceOrder[] FaceToFaceOrders { get; }

    public DiagnosisCode[][] DiagnosisCodes { get; }

    public Edition Edition { get; }

    /// <summary>A code of the edition, or now and then one it lacks.</summary>
    public ProcedureCode CodeToLookUp() => random.Next(10) == 0 ? ProcedureCode.FromOrdinal(random.Next(ProcedureCode.OrdinalCount)) : Code();

    private Edition Build(int seed) => new EditionBuilder { Id = $"random-{seed}", Kind = EditionKind.Synthetic, Label = "random rows", Notice = "made up" }
        .WithCodes(Info(TableKind.Codes), Codes)
        .WithModifiers(Info(TableKind.Modifiers), Modifiers)
        .WithPairEdits(Info(TableKind.PairEdits, PayerProgram.Medicare, ServiceSetting.Practitioner), Practitioner)
        .WithPairEdits(Info(TableKind.PairEdits, PayerProgram.Medicaid, ServiceSetting.DmeSupplier), Dme)
        .WithPairEdits(Info(TableKind.PairEdits, PayerProgram.Medicaid, ServiceSetting.OutpatientHospital), [])
        .WithIntegralPairs(Info(TableKind.IntegralPairs, PayerProgram.Medicare), Integral)
        .WithUnitLimits(Info(TableKind.UnitLimits, PayerProgram.Medicare, ServiceSetting.DmeSupplier), Limits)
        .WithAddOns(Info(TableKind.AddOnCodes, PayerProgram.Medicaid), AddOns)
        .WithFees(Info(TableKind.Fees, PayerProgram.Medicare) with { Span = new EffectiveWindow(new DateOnly(2026, 1, 1)) }, Fees[1])
        .WithFees(Info(TableKind.Fees, PayerProgram.Medicare) with { Span = new EffectiveWindow(new DateOnly(2025, 4, 1)) }, Fees[0])
        .WithRuralZips(Info(TableKind.RuralZips, PayerProgram.Medicare) with { Span = new EffectiveWindow(new DateOnly(2025, 4, 1)) }, RuralZips[0])
        .WithRuralZips(Info(TableKind.RuralZips, PayerProgram.Medicare) with { Span = new EffectiveWindow(new DateOnly(2026, 1, 1)) }, RuralZips[1])
        .WithPriorAuthorizations(Info(TableKind.PriorAuthorizations, PayerProgram.Medicare), PriorAuthorizations)
        .WithFaceToFaceOrders(Info(TableKind.FaceToFaceOrders, PayerProgram.Medicare), FaceToFaceOrders)
        .WithDiagnosisCodes(Info(TableKind.DiagnosisCodes) with { Span = FiscalYear(0) }, DiagnosisCodes[0])
        .WithDiagnosisCodes(Info(TableKind.DiagnosisCodes) with { Span = FiscalYear(1) }, DiagnosisCodes[1])
        .Build();

    private PairEdit[] Pairs(int count) =>
    [
        .. Rows(count, _ => (One: Code(), Two: Code())).Distinct().SelectMany(pair => Enumerable.Range(0, random.Next(1, 5)).Select(period =>
            new PairEdit(pair.One, pair.Two, Window(period), Any<ModifierIndicator>(), Text(), Place()))).OrderBy(_ => random.Next()),
    ];

    private FeeScheduleRow Fee(FeePlaces places, int i) => new(places, [.. Enumerable.Range(0, places.States.Count * 2).Select(_ => random.Next(3) == 0 ? 0 : random.Next(1_000_000))])
    {
        Code = codes[i % codes.Length],
        Modifier = i < codes.Length ? default : Modifier.Parse("RR"),
        SecondModifier = i < codes.Length || random.Next(2) == 0 ? default : Modifier.Parse("KU"),
        Jurisdiction = Any<FeeJurisdiction>(),
        Category = Any<PaymentCategory>(),
        CeilingCents = random.Next(2) * random.Next(1_000),
        FloorCents = random.Next(2) * random.Next(1_000),
        Source = Place(),
    };

    private static EffectiveWindow FiscalYear(int year) => new(new DateOnly(2023 + year, 10, 1), new DateOnly(2024 + year, 9, 30));

    private string State() => StateCode.All[random.Next(StateCode.All.Count)];

    // Periods of two years apart share no day.
    private EffectiveWindow Window(int period)
    {
        var first = new DateOnly(2024 - (2 * period), 1, 1).AddDays(random.Next(300));
        return new EffectiveWindow(first, period == 0 && random.Next(2) == 0 ? null : first.AddDays(random.Next(400)));
    }

    private TableInfo Info(TableKind kind, PayerProgram? program = null, ServiceSetting? setting = null) => new(
        kind, program, setting, $"20{random.Next(10, 30)}Q{random.Next(1, 5)}", Coverage(),
        ["f1.txt", "zip/f2.txt", ""]);

    private TableCoverage Coverage() => (random.Next(2) == 0 ? TableCoverage.Complete : new TableCoverage(IsComplete: false, "EKL")) with
    {
        CompleteThrough = random.Next(2) == 0 ? null : new DateOnly(2024, 9, 30).AddDays(random.Next(400)),
    };

    private T[] Rows<T>(int count, Func<int, T> make) => [.. Enumerable.Range(0, count).Select(make).OrderBy(_ => random.Next())];

    private ProcedureCode Code() => codes[random.Next(codes.Length)];

    private string Text() => Texts[random.Next(Texts.Length)];

    private SourceRow Place() => new(random.Next(3), random.Next(1 << 24));

    private TEnum Any<TEnum>()
        where TEnum : struct, Enum => Enum.GetValues<TEnum>()[random.Next(Enum.GetValues<TEnum>().Length)];
}
