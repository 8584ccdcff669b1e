using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Differences;

/// <summary>Which differences are asked for; what is not set does not narrow.</summary>
public sealed record DifferenceFilter
{
    /// <summary>Every difference.</summary>
    public static DifferenceFilter All { get; } = new();

    /// <summary>One kind of table.</summary>
    public TableKind? Table { get; init; }

    /// <summary>The tables of one program, with those that all programs share.</summary>
    public PayerProgram? Program { get; init; }

    /// <summary>The tables of one setting, with those that all settings share.</summary>
    public ServiceSetting? Setting { get; init; }

    /// <summary>Some kinds of change; empty for all.</summary>
    public IReadOnlyList<DifferenceKind> Kinds { get; init; } = [];

    /// <summary>Whether a table is asked for.</summary>
    public bool Includes(TableKey table) =>
        (Table is null || Table == table.Kind)
        && (Program is null || table.Program is null || Program == table.Program)
        && (Setting is null || table.Setting is null || Setting == table.Setting);

    /// <summary>Whether a kind of change is asked for.</summary>
    public bool Includes(DifferenceKind kind) => Kinds.Count == 0 || Kinds.Contains(kind);
}
