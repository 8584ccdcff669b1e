using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Findings;

/// <summary>The documents an item needs before it is delivered, and the days the line names for them.</summary>
/// <param name="Code">The item.</param>
/// <param name="Delivered">The day of delivery: the first of the line.</param>
/// <param name="Row">The row of the list that asks for them; null where none does.</param>
public sealed record DocumentationEvidence(ProcedureCode Code, DateOnly Delivered, TableRow? Row) : Evidence(Row)
{
    /// <summary>The day of the face-to-face encounter; null for none named.</summary>
    public DateOnly? FaceToFace { get; init; }

    /// <summary>The day of the written order; null for none named.</summary>
    public DateOnly? WrittenOrder { get; init; }

    /// <summary>The first day on which an encounter would support the order; null without an order.</summary>
    public DateOnly? EarliestFaceToFace { get; init; }
}
