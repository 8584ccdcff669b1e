namespace DmeGrpc.Engine.Tables;

/// <summary>Two of several codes that a pair table joins.</summary>
/// <param name="ColumnOne">Place among the codes of the one in column one.</param>
/// <param name="ColumnTwo">Place among the codes of the one in column two.</param>
/// <param name="Rows">Every row of the pair in this direction, newest window first.</param>
public readonly record struct PairEditMatch(int ColumnOne, int ColumnTwo, PairEditList Rows);
