using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.ReferenceData.Synthesis;

/// <summary>Makes the rows of a pair table: as many pairs as asked for, with rows as long and column two codes as unevenly used as published.</summary>
internal sealed class SyntheticPairs
{
    // As published: four files for 2.2 million pairs.
    private const int PairsPerSource = 600_000;

    private readonly SeededNumbers numbers;
    private readonly SyntheticWindows windows;
    private readonly ProcedureCode[] columnOne;
    private readonly ProcedureCode[] columnTwo;
    private readonly double[] cumulativeUse;
    private readonly int[] rowLengths;

    public SyntheticPairs(SeededNumbers numbers, ProcedureCode[] codes, int pairs)
    {
        (this.numbers, windows) = (numbers, new SyntheticWindows(numbers));
        columnOne = Some(codes, (int)((long)codes.Length * PublishedShape.ColumnOneCodes / PublishedShape.Codes));
        columnTwo = Some(codes, (int)((long)codes.Length * PublishedShape.ColumnTwoCodes / PublishedShape.Codes));
        cumulativeUse = CumulativeUse();
        rowLengths = RowLengths(pairs);
    }

    /// <summary>How many files the rows name.</summary>
    public int SourceCount => ((rowLengths.Sum() - 1) / PairsPerSource) + 1;

    /// <summary>The rows by column one; may be read once.</summary>
    public IEnumerable<PairEdit> Rows()
    {
        var takenBy = new int[columnTwo.Length];
        var (pairs, line) = (0, 0);
        for (var one = 0; one < columnOne.Length; one++)
        {
            TakeItself(takenBy, one);
            for (var pair = 0; pair < rowLengths[one]; pair++)
            {
                var two = Untaken(takenBy, one + 1, tries: 4);
                takenBy[two] = one + 1;
                var file = pairs / PairsPerSource;
                line = pairs++ % PairsPerSource == 0 ? 0 : line;
                foreach (var detail in windows.OfPair())
                {
                    yield return new PairEdit(
                        columnOne[one], columnTwo[two], detail.Window, detail.Indicator, detail.Rationale, new SourceRow(file, ++line));
                }
            }
        }
    }

    // No code is paired with itself.
    private void TakeItself(int[] takenBy, int one)
    {
        var itself = Array.BinarySearch(columnTwo, columnOne[one]);
        if (itself >= 0)
        {
            takenBy[itself] = one + 1;
        }
    }

    // Common codes first; when they are taken, the next free one after any.
    private int Untaken(int[] takenBy, int row, int tries)
    {
        for (; tries > 0; tries--)
        {
            var place = Array.BinarySearch(cumulativeUse, numbers.Fraction() * cumulativeUse[^1]);
            place = Math.Min(place < 0 ? ~place : place, columnTwo.Length - 1);
            if (takenBy[place] != row)
            {
                return place;
            }
        }

        var free = numbers.Below(columnTwo.Length);
        while (takenBy[free] == row)
        {
            free = (free + 1) % columnTwo.Length;
        }

        return free;
    }

    private ProcedureCode[] Some(ProcedureCode[] codes, int count) => [.. numbers.Shuffled(codes.Length).Take(count).Order().Select(place => codes[place])];

    private double[] CumulativeUse()
    {
        var order = numbers.Shuffled(columnTwo.Length);
        var sum = 0.0;
        return Array.ConvertAll(order, place => sum += PublishedShape.ValueAt(PublishedShape.ColumnTwoCounts, (place + 0.5) / order.Length));
    }

    private int[] RowLengths(int pairs)
    {
        var shape = Array.ConvertAll(
            numbers.Shuffled(columnOne.Length), place => PublishedShape.ValueAt(PublishedShape.RowLengths, (place + 0.5) / columnOne.Length));
        var scale = pairs / shape.Sum();
        var lengths = Array.ConvertAll(shape, length => Math.Clamp((int)(length * scale), 0, columnTwo.Length - 1));
        var missing = pairs - lengths.Sum();
        for (var i = 0; missing > 0; i = (i + 1) % lengths.Length)
        {
            if (lengths[i] < columnTwo.Length - 1)
            {
                lengths[i]++;
                missing--;
            }
        }

        return lengths;
    }
}
