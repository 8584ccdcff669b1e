using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.ReferenceData.Cms.Tables;

/// <summary>What the tables must know of a row of any type.</summary>
/// <param name="Kind">The table.</param>
/// <param name="Key">A number for what a row is about; rows of one key may not answer for one day.</param>
/// <param name="Window">The days it answers for; null for a row that never applies.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Code">Its code, by which its family is counted; none for rows without.</param>
/// <param name="Describe">What it is about, for messages.</param>
internal sealed record RowTraits<TRow>(
    TableKind Kind, Func<TRow, ulong> Key, Func<TRow, EffectiveWindow?> Window, Func<TRow, SourceRow> Source, Func<TRow, ProcedureCode> Code,
    Func<TRow, string> Describe);
