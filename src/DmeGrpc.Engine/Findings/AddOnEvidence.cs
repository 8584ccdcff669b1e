using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Findings;

/// <summary>An add-on code and the primary codes it may go with.</summary>
/// <param name="AddOn">The add-on code billed.</param>
/// <param name="Type">Whether the list of primaries is complete, partial or absent.</param>
/// <param name="Primaries">The listed primary codes, the first <see cref="MaximumPrimaries"/> in ASCII order.</param>
/// <param name="PrimaryCount">How many are listed in all.</param>
/// <param name="PrimaryLineNumber">A line with a listed primary that is itself not payable; null when there is none.</param>
/// <param name="Row">The add-on code's first row.</param>
public sealed record AddOnEvidence(
    ProcedureCode AddOn, AddOnType Type, IReadOnlyList<ProcedureCode> Primaries, int PrimaryCount, int? PrimaryLineNumber, TableRow? Row)
    : Evidence(Row)
{
    /// <summary>Longer lists of primaries are cut to this many.</summary>
    public const int MaximumPrimaries = 20;
}
