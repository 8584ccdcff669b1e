using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Engine.Tables;

/// <summary>A row that joins two codes in one direction.</summary>
public interface IPairRow
{
    /// <summary>The code that is paid.</summary>
    ProcedureCode ColumnOne { get; }

    /// <summary>The code that is not.</summary>
    ProcedureCode ColumnTwo { get; }

    /// <summary>The days on which the row applies.</summary>
    EffectiveWindow Window { get; }
}
