using DmeGrpc.Engine.Claims;

namespace DmeGrpc.ReferenceData.Rows;

/// <summary>A row of a table that succeeds another, and the program and first day of that table.</summary>
internal readonly record struct DatedRow<TRow>(PayerProgram Program, DateOnly FirstDay, TRow Row);
