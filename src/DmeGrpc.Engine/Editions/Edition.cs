using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Editions;

/// <summary>
/// One complete, immutable and self-checked set of tables. Claims are judged by a catalogue of one edition or several, <see cref="EditionCatalog"/>.
/// Made by <see cref="EditionBuilder"/> from rows, or by <see cref="EditionParts"/> from tables.
/// </summary>
public sealed class Edition
{
    private readonly Dictionary<(PayerProgram, ServiceSetting), PairEditTable> pairEdits;
    private readonly Dictionary<(PayerProgram, ServiceSetting), UnitLimitTable> unitLimits;
    private readonly Dictionary<PayerProgram, IntegralPairTable> integralPairs;
    private readonly Dictionary<PayerProgram, AddOnTable> addOns;
    private readonly Dictionary<PayerProgram, PriorAuthorizationTable> priorAuthorizations;
    private readonly Dictionary<PayerProgram, FaceToFaceTable> faceToFaceOrders;
    private readonly SucceedingTables<FeeTable> fees;
    private readonly SucceedingTables<RuralZipTable> ruralZips;
    private readonly SucceedingTables<DiagnosisTable> diagnosisCodes;
    private readonly Lazy<EditionCatalog> alone;

    internal Edition(EditionParts parts)
    {
        (Id, Kind, Label, Notice) = (parts.Id, parts.Kind, parts.Label, parts.Notice);
        KnownSince = parts.KnownSince;
        (Index, Codes, Modifiers) = (parts.Index, parts.Codes, parts.Modifiers);
        pairEdits = parts.PairEdits.ToDictionary(table => ProgramAndSetting(table.Info));
        unitLimits = parts.UnitLimits.ToDictionary(table => ProgramAndSetting(table.Info));
        integralPairs = parts.IntegralPairs.ToDictionary(table => ProgramOf(table.Info));
        addOns = parts.AddOns.ToDictionary(table => ProgramOf(table.Info));
        priorAuthorizations = parts.PriorAuthorizations.ToDictionary(table => ProgramOf(table.Info));
        faceToFaceOrders = parts.FaceToFaceOrders.ToDictionary(table => ProgramOf(table.Info));
        fees = new(parts.Fees, table => table.Info);
        ruralZips = new(parts.RuralZips, table => table.Info);
        diagnosisCodes = new(parts.DiagnosisCodes, table => table.Info);
        RequirePrograms(parts);
        TableInfo?[] singles = [Codes?.Info, Modifiers?.Info];
        alone = new Lazy<EditionCatalog>(() => new EditionCatalog(this));
        Tables =
        [
            .. singles.OfType<TableInfo>(), .. InOrder(pairEdits, table => table.Info), .. InOrder(integralPairs, table => table.Info),
            .. InOrder(unitLimits, table => table.Info), .. InOrder(addOns, table => table.Info),
            .. fees.Infos, .. ruralZips.Infos, .. InOrder(priorAuthorizations, table => table.Info), .. InOrder(faceToFaceOrders, table => table.Info),
            .. diagnosisCodes.Infos,
        ];
    }

    /// <summary>The edition's name, unique among editions.</summary>
    public string Id { get; }

    /// <summary>What it is made of.</summary>
    public EditionKind Kind { get; }

    /// <summary>What it is, for people.</summary>
    public string Label { get; }

    /// <summary>What everyone who relies on a verdict must know of it; empty for nothing.</summary>
    public string Notice { get; }

    /// <summary>The first day on which its contents were published, so that a catalogue of an earlier day does not have it.</summary>
    /// <value>Default: the first day of the calendar, known at all times.</value>
    public DateOnly KnownSince { get; }

    /// <summary>A catalogue of this edition alone; always the same one.</summary>
    public EditionCatalog Alone => alone.Value;

    /// <summary>The numbers of the codes it has rows for.</summary>
    public CodeIndex Index { get; }

    /// <summary>The catalogue of procedure codes; null when none is loaded.</summary>
    public CodeTable? Codes { get; }

    /// <summary>The list of modifiers; null when none is loaded.</summary>
    public ModifierTable? Modifiers { get; }

    /// <summary>Every table it holds, in a fixed order.</summary>
    public IReadOnlyList<TableInfo> Tables { get; }

    /// <summary>The NCCI PTP table of a program and setting; null when none is loaded.</summary>
    public PairEditTable? PairEdits(PayerProgram program, ServiceSetting setting) => pairEdits.GetValueOrDefault((program, setting));

    /// <summary>The MUE table of a program and setting; null when none is loaded.</summary>
    public UnitLimitTable? UnitLimits(PayerProgram program, ServiceSetting setting) => unitLimits.GetValueOrDefault((program, setting));

    /// <summary>The integral items a program recognises; null when none is loaded.</summary>
    public IntegralPairTable? IntegralPairs(PayerProgram program) => integralPairs.GetValueOrDefault(program);

    /// <summary>The add-on codes of a program; null when none is loaded.</summary>
    public AddOnTable? AddOns(PayerProgram program) => addOns.GetValueOrDefault(program);

    /// <summary>
    /// The fee schedule that prices a day of service: the newest that begins on it or before. Null before the first one, or when none is loaded.
    /// </summary>
    public FeeTable? Fees(PayerProgram program, DateOnly day) => fees.On(program, day);

    /// <summary>Every fee schedule of a program, oldest first.</summary>
    public IReadOnlyList<FeeTable> FeeSchedules(PayerProgram program) => fees.Of(program);

    /// <summary>The rural ZIP codes for a day of service: the newest quarter that begins on it or before. Null before the first one, or when none is loaded.</summary>
    public RuralZipTable? RuralZips(PayerProgram program, DateOnly day) => ruralZips.On(program, day);

    /// <summary>The rural ZIP codes of every quarter of a program, oldest first.</summary>
    public IReadOnlyList<RuralZipTable> RuralZipQuarters(PayerProgram program) => ruralZips.Of(program);

    /// <summary>The items of a program that need prior authorization; null when no list is loaded.</summary>
    public PriorAuthorizationTable? PriorAuthorizations(PayerProgram program) => priorAuthorizations.GetValueOrDefault(program);

    /// <summary>The items of a program that need a face-to-face encounter and a written order prior to delivery; null when no list is loaded.</summary>
    public FaceToFaceTable? FaceToFaceOrders(PayerProgram program) => faceToFaceOrders.GetValueOrDefault(program);

    /// <summary>The ICD-10-CM codes for a day of service. Null outside of the fiscal years that are loaded.</summary>
    public DiagnosisTable? DiagnosisCodes(DateOnly day) => diagnosisCodes.On(program: null, day);

    /// <summary>The ICD-10-CM codes of every fiscal year, oldest first.</summary>
    public IReadOnlyList<DiagnosisTable> DiagnosisYears => diagnosisCodes.Of(program: null);

    internal static PayerProgram ProgramOf(TableInfo info) =>
        info.Program ?? throw new ArgumentException("The table must name its program.", nameof(info));

    internal static (PayerProgram Program, ServiceSetting Setting) ProgramAndSetting(TableInfo info) =>
        (ProgramOf(info), info.Setting ?? throw new ArgumentException("The table must name its setting.", nameof(info)));

    private void RequirePrograms(EditionParts parts)
    {
        foreach (var info in fees.Infos.Concat(ruralZips.Infos))
        {
            ProgramOf(info);
        }

        if (diagnosisCodes.Infos.FirstOrDefault(info => info.Program is not null) is { } wrong)
        {
            throw new ArgumentException($"{wrong.Kind} are for every program and must name none.", nameof(parts));
        }
    }

    private static IEnumerable<TableInfo> InOrder<TKey, TTable>(Dictionary<TKey, TTable> tables, Func<TTable, TableInfo> info)
        where TKey : notnull =>
        tables.Values.Select(info).OrderBy(table => table.Program).ThenBy(table => table.Setting);
}
