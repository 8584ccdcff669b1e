using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Tables;

/// <summary>An item that is part of another and not paid beside it. Not an NCCI row.</summary>
/// <param name="ColumnOne">The item that includes the other.</param>
/// <param name="ColumnTwo">The item that is included.</param>
/// <param name="Window">The days on which the row applies.</param>
/// <param name="Origin">A DME MAC policy article, or the column one code's own description.</param>
/// <param name="Source">Where the row stands in its file.</param>
public readonly record struct IntegralPair(
    ProcedureCode ColumnOne, ProcedureCode ColumnTwo, EffectiveWindow Window, PairSource Origin, SourceRow Source) : IPairRow;
