using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Tables;

/// <summary>One row of an add-on code table.</summary>
/// <param name="AddOn">The add-on code.</param>
/// <param name="Primary">A primary it may go with; null where the contractor defines them.</param>
/// <param name="Type">How far the primaries are listed.</param>
/// <param name="Window">The days on which the row applies.</param>
/// <param name="Source">Where the row stands in its file.</param>
public readonly record struct AddOnEdit(ProcedureCode AddOn, ProcedureCode? Primary, AddOnType Type, EffectiveWindow Window, SourceRow Source);
