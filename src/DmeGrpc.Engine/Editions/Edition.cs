using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Editions;

/// <summary>
/// One complete, immutable and self-checked set of tables. Claims are judged by one edition from beginning to end.
/// Made by <see cref="EditionBuilder"/>.
/// </summary>
public sealed class Edition
{
    private readonly Dictionary<(PayerProgram, ServiceSetting), PairEditTable> pairEdits;
    private readonly Dictionary<(PayerProgram, ServiceSetting), UnitLimitTable> unitLimits;
    private readonly Dictionary<PayerProgram, IntegralPairTable> integralPairs;
    private readonly Dictionary<PayerProgram, AddOnTable> addOns;

    internal Edition(EditionBuilder builder, CodeTable? codes, ModifierTable? modifiers,
        Dictionary<(PayerProgram, ServiceSetting), PairEditTable> pairEdits, Dictionary<(PayerProgram, ServiceSetting), UnitLimitTable> unitLimits,
        Dictionary<PayerProgram, IntegralPairTable> integralPairs, Dictionary<PayerProgram, AddOnTable> addOns)
    {
        (Id, Kind, Label, Notice) = (builder.Id, builder.Kind, builder.Label, builder.Notice);
        (Codes, Modifiers) = (codes, modifiers);
        (this.pairEdits, this.unitLimits, this.integralPairs, this.addOns) = (pairEdits, unitLimits, integralPairs, addOns);
        TableInfo?[] singles = [codes?.Info, modifiers?.Info];
        Tables =
        [
            .. singles.OfType<TableInfo>(), .. InOrder(pairEdits, table => table.Info), .. InOrder(integralPairs, table => table.Info),
            .. InOrder(unitLimits, table => table.Info), .. InOrder(addOns, table => table.Info),
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

    private static IEnumerable<TableInfo> InOrder<TKey, TTable>(Dictionary<TKey, TTable> tables, Func<TTable, TableInfo> info)
        where TKey : notnull =>
        tables.Values.Select(info).OrderBy(table => table.Program).ThenBy(table => table.Setting);
}
