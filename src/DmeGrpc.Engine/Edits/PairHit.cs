using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>A pair row that joins two lines on a day they share.</summary>
/// <param name="ColumnOne">Place in the review of the line with the column one code.</param>
/// <param name="ColumnTwo">Place in the review of the line with the column two code.</param>
/// <param name="Evidence">The row, as the column two line sees it.</param>
internal readonly record struct PairHit(int ColumnOne, int ColumnTwo, PairEvidence Evidence)
{
    public bool IsBypassed => Evidence.BypassingModifier is not null;
}
