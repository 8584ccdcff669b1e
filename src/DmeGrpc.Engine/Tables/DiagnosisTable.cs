using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Tables;

/// <summary>
/// The ICD-10-CM codes of one fiscal year, or of the part of one between two releases. An edition's fiscal years are found by
/// <see cref="Edition.DiagnosisCodes"/>.
/// </summary>
/// <remarks>
/// Twelve bytes a row, 1.2 MB a fiscal year, in the order of the codes and newest first:
/// <code>
/// key     ulong  code in 37 bits, place of its days in 16 bits, whether it is billable in 1 bit
/// source  uint   file in the upper 8 bits, line in the lower 24
/// </code>
/// </remarks>
public sealed class DiagnosisTable
{
    private const int WindowBits = 16;
    private const int CodeShift = WindowBits + 1;

    private readonly ulong[] keys;
    private readonly uint[] sources;
    private readonly EffectiveWindow[] windows;

    /// <summary>Sorts the rows; they may come in any order.</summary>
    /// <exception cref="ArgumentException">A code is not of three to seven digits and capitals, or there are more sources, lines or different days than can be noted.</exception>
    public DiagnosisTable(TableInfo info, IEnumerable<DiagnosisCode> rows)
    {
        Info = info;
        var all = rows.ToArray();
        windows = [.. all.Select(row => row.Validity).Distinct().OrderByDescending(window => window.First).ThenByDescending(window => window.Last ?? DateOnly.MaxValue)];
        if (windows.Length > 1 << WindowBits)
        {
            throw new ArgumentException($"Diagnosis codes may have {1 << WindowBits} different days of validity.", nameof(rows));
        }

        var places = windows.Select((window, place) => KeyValuePair.Create(window, place)).ToDictionary();
        keys = Array.ConvertAll(all, row => KeyOf(row, places[row.Validity]));
        sources = Array.ConvertAll(all, row => PackedSource.Pack(row.Source));
        Array.Sort(keys, sources);
        Rows = new ComputedList<DiagnosisCode>(0, keys.Length, RowAt);
    }

    /// <summary>What the table is and how much of the published one it holds.</summary>
    public TableInfo Info { get; }

    /// <summary>Every row, by code and newest days.</summary>
    public IReadOnlyList<DiagnosisCode> Rows { get; }

    /// <summary>The rows of a code, newest first; none for a code that is not in the table.</summary>
    /// <param name="code">In capitals, with or without the point after the third character: A04.71 or A0471.</param>
    public IReadOnlyList<DiagnosisCode> Find(string code)
    {
        var (start, end) = RangeOf(code);
        return start == end ? [] : new ComputedList<DiagnosisCode>(start, end - start, RowAt);
    }

    /// <summary>The row of a code that is valid on the day; null when none is. It may be a heading: see <see cref="DiagnosisCode.IsBillable"/>.</summary>
    /// <param name="code">In capitals, with or without the point.</param>
    /// <param name="day">The day of service.</param>
    public DiagnosisCode? Find(string code, DateOnly day)
    {
        var (start, end) = RangeOf(code);
        for (var i = start; i < end; i++)
        {
            if (WindowAt(i).Contains(day))
            {
                return RowAt(i);
            }
        }

        return null;
    }

    private static ulong KeyOf(DiagnosisCode row, int window)
    {
        if (row.Code.Length < 3 || row.Code.Contains('.') || !DiagnosisKey.TryPack(row.Code, out var code))
        {
            throw new ArgumentException($"'{row.Code}' is not a diagnosis code of three to seven digits and capitals.", nameof(row));
        }

        return (code << CodeShift) | ((ulong)window << 1) | (row.IsBillable ? 1UL : 0UL);
    }

    private DiagnosisCode RowAt(int place) =>
        new(DiagnosisKey.Unpack(keys[place] >> CodeShift), (keys[place] & 1) != 0, WindowAt(place), PackedSource.Unpack(sources[place]));

    private EffectiveWindow WindowAt(int place) => windows[(int)(keys[place] >> 1) & ((1 << WindowBits) - 1)];

    private (int Start, int End) RangeOf(string code) =>
        DiagnosisKey.TryPack(code, out var key) ? (FirstNotBefore(key), FirstNotBefore(key + 1)) : (0, 0);

    private int FirstNotBefore(ulong code)
    {
        var (low, high) = (0, keys.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = keys[middle] >> CodeShift < code ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
