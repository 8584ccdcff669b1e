using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Editions;

/// <summary>
/// Several editions side by side, immutable. For each kind of table, program and setting every day of service is answered by one of them: the
/// first in <see cref="EditionOrder"/> that has the table and whose table's <see cref="TableInfo.Span"/> holds the day. Of tables that succeed one
/// another within an edition, as fee schedules do, each answers until the next one begins. How much of the
/// published table it holds plays no part: an older complete table would call a pair free because it is too old to know it, where a newer partial one
/// says that it does not know.
/// </summary>
public sealed class EditionCatalog
{
    private static readonly PayerProgram[] Programs = Enum.GetValues<PayerProgram>();
    private static readonly ServiceSetting[] Settings = Enum.GetValues<ServiceSetting>();

    private readonly Dictionary<(PayerProgram, ServiceSetting), TableTimeline<PairEditTable>> pairEdits;
    private readonly Dictionary<(PayerProgram, ServiceSetting), TableTimeline<UnitLimitTable>> unitLimits;
    private readonly Dictionary<PayerProgram, TableTimeline<IntegralPairTable>> integralPairs;
    private readonly Dictionary<PayerProgram, TableTimeline<AddOnTable>> addOns;
    private readonly Dictionary<PayerProgram, TableTimeline<FeeTable>> fees;
    private readonly Dictionary<PayerProgram, TableTimeline<RuralZipTable>> ruralZips;
    private readonly Dictionary<PayerProgram, TableTimeline<PriorAuthorizationTable>> priorAuthorizations;
    private readonly Dictionary<PayerProgram, TableTimeline<FaceToFaceTable>> faceToFaceOrders;

    // By the number of editions known, less one; each made when it is first asked for.
    private readonly Lazy<EditionCatalog>[] earlier;

    /// <summary>Takes the editions, in any order.</summary>
    /// <exception cref="ArgumentException">There is none, or two have the same id.</exception>
    public EditionCatalog(params IEnumerable<Edition> editions)
    {
        Edition[] ordered = [.. editions];
        Array.Sort(ordered, EditionOrder.Instance);
        if (ordered.Length == 0)
        {
            throw new ArgumentException("A catalogue has at least one edition.", nameof(editions));
        }

        if (ordered.GroupBy(edition => edition.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two editions are called {twice.Key}.", nameof(editions));
        }

        Editions = ordered;
        earlier = [.. Enumerable.Range(1, ordered.Length).Select(count => new Lazy<EditionCatalog>(() => Earliest(count)))];
        Codes = Timeline(edition => OneOrNone(edition.Codes), table => table.Info);
        Modifiers = Timeline(edition => OneOrNone(edition.Modifiers), table => table.Info);
        pairEdits = ByProgramAndSetting((edition, program, setting) => edition.PairEdits(program, setting), table => table.Info);
        unitLimits = ByProgramAndSetting((edition, program, setting) => edition.UnitLimits(program, setting), table => table.Info);
        integralPairs = ByProgram((edition, program) => OneOrNone(edition.IntegralPairs(program)), table => table.Info);
        addOns = ByProgram((edition, program) => OneOrNone(edition.AddOns(program)), table => table.Info);
        priorAuthorizations = ByProgram((edition, program) => OneOrNone(edition.PriorAuthorizations(program)), table => table.Info);
        faceToFaceOrders = ByProgram((edition, program) => OneOrNone(edition.FaceToFaceOrders(program)), table => table.Info);
        fees = ByProgram((edition, program) => edition.FeeSchedules(program), table => table.Info);
        ruralZips = ByProgram((edition, program) => edition.RuralZipQuarters(program), table => table.Info);
        DiagnosisCodes = Timeline(edition => edition.DiagnosisYears, table => table.Info);
    }

    /// <summary>The editions, the one that is asked first before the others.</summary>
    public IReadOnlyList<Edition> Editions { get; }

    /// <summary>The first day on which any of the editions was known.</summary>
    public DateOnly KnownSince => Editions.Min(edition => edition.KnownSince);

    /// <summary>The catalogues of procedure codes.</summary>
    public TableTimeline<CodeTable> Codes { get; }

    /// <summary>The lists of modifiers.</summary>
    public TableTimeline<ModifierTable> Modifiers { get; }

    /// <summary>The NCCI PTP tables of a program and setting.</summary>
    public TableTimeline<PairEditTable> PairEdits(PayerProgram program, ServiceSetting setting) =>
        pairEdits.GetValueOrDefault((program, setting), TableTimeline<PairEditTable>.None);

    /// <summary>The MUE tables of a program and setting.</summary>
    public TableTimeline<UnitLimitTable> UnitLimits(PayerProgram program, ServiceSetting setting) =>
        unitLimits.GetValueOrDefault((program, setting), TableTimeline<UnitLimitTable>.None);

    /// <summary>The integral items that a program recognises.</summary>
    public TableTimeline<IntegralPairTable> IntegralPairs(PayerProgram program) =>
        integralPairs.GetValueOrDefault(program, TableTimeline<IntegralPairTable>.None);

    /// <summary>The add-on codes of a program.</summary>
    public TableTimeline<AddOnTable> AddOns(PayerProgram program) =>
        addOns.GetValueOrDefault(program, TableTimeline<AddOnTable>.None);

    /// <summary>The fee schedules of a program.</summary>
    public TableTimeline<FeeTable> Fees(PayerProgram program) => fees.GetValueOrDefault(program, TableTimeline<FeeTable>.None);

    /// <summary>The rural ZIP codes of a program.</summary>
    public TableTimeline<RuralZipTable> RuralZips(PayerProgram program) => ruralZips.GetValueOrDefault(program, TableTimeline<RuralZipTable>.None);

    /// <summary>The items of a program that need prior authorization.</summary>
    public TableTimeline<PriorAuthorizationTable> PriorAuthorizations(PayerProgram program) =>
        priorAuthorizations.GetValueOrDefault(program, TableTimeline<PriorAuthorizationTable>.None);

    /// <summary>The items of a program that need a face-to-face encounter and a written order prior to delivery.</summary>
    public TableTimeline<FaceToFaceTable> FaceToFaceOrders(PayerProgram program) =>
        faceToFaceOrders.GetValueOrDefault(program, TableTimeline<FaceToFaceTable>.None);

    /// <summary>The ICD-10-CM codes.</summary>
    public TableTimeline<DiagnosisTable> DiagnosisCodes { get; }

    internal Consultations Consultations => field ??= new(this);

    /// <summary>The family of benefits of an item, from the list of codes that answers for a day. A code keeps its family after it has ended.</summary>
    public BenefitFamily FamilyOf(ProcedureCode code, DateOnly day) =>
        Codes.On(day) is { } period && period.Table.Find(code) is { IsEmpty: false } records ? records[0].Family : BenefitFamily.Unknown;

    /// <summary>The edition of this id; null when there is none.</summary>
    public Edition? Find(string id) => Editions.FirstOrDefault(edition => string.Equals(edition.Id, id, StringComparison.Ordinal));

    /// <summary>The catalogue as it would have been on a day: of the editions known by then. Null before <see cref="KnownSince"/>.</summary>
    public EditionCatalog? KnownAsOf(DateOnly day)
    {
        var known = Editions.Count(edition => edition.KnownSince <= day);
        if (known == 0 || known == Editions.Count)
        {
            return known == 0 ? null : this;
        }

        return earlier[known - 1].Value;
    }

    // Editions become known in one order, so that their number says which they are.
    private EditionCatalog Earliest(int count) => new(Editions.OrderBy(edition => edition.KnownSince).Take(count));

    private static IReadOnlyList<TTable> OneOrNone<TTable>(TTable? table)
        where TTable : class =>
        table is null ? [] : [table];

    private TableTimeline<TTable> Timeline<TTable>(Func<Edition, IReadOnlyList<TTable>> tablesOf, Func<TTable, TableInfo> infoOf)
        where TTable : class =>
        TimelineBuilder.Build(Editions, tablesOf, infoOf);

    private Dictionary<PayerProgram, TableTimeline<TTable>> ByProgram<TTable>(
        Func<Edition, PayerProgram, IReadOnlyList<TTable>> tablesOf, Func<TTable, TableInfo> infoOf)
        where TTable : class =>
        Programs.ToDictionary(program => program, program => Timeline(edition => tablesOf(edition, program), infoOf));

    private Dictionary<(PayerProgram, ServiceSetting), TableTimeline<TTable>> ByProgramAndSetting<TTable>(
        Func<Edition, PayerProgram, ServiceSetting, TTable?> tableOf, Func<TTable, TableInfo> infoOf)
        where TTable : class =>
        Programs.SelectMany(_ => Settings, (program, setting) => (program, setting))
            .ToDictionary(key => key, key => Timeline(edition => OneOrNone(tableOf(edition, key.program, key.setting)), infoOf));
}
