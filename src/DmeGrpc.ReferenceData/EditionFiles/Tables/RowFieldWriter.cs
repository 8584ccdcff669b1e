using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.EditionFiles.Format;

namespace DmeGrpc.ReferenceData.EditionFiles.Tables;

/// <summary>Adds fields with one value a row.</summary>
internal static class RowFieldWriter
{
    /// <summary>Stands for no code and no last day.</summary>
    public const int None = -1;

    public static void AddCodes<TRow>(this SectionWriter section, FieldId id, IReadOnlyList<TRow> rows, Func<TRow, ProcedureCode?> codeOf) =>
        section.Add(id, rows.Select(row => codeOf(row)?.Ordinal ?? None));

    public static void AddWindows<TRow>(this SectionWriter section, IReadOnlyList<TRow> rows, Func<TRow, EffectiveWindow> windowOf)
    {
        section.Add(FieldId.FirstDay, rows.Select(row => windowOf(row).First.DayNumber));
        section.Add(FieldId.LastDay, rows.Select(row => windowOf(row).Last?.DayNumber ?? None));
    }

    public static void AddSourceRows<TRow>(this SectionWriter section, IReadOnlyList<TRow> rows, Func<TRow, SourceRow> sourceOf)
    {
        section.Add(FieldId.SourceFile, rows.Select(row => sourceOf(row).File));
        section.Add(FieldId.SourceLine, rows.Select(row => sourceOf(row).Line));
    }

    /// <summary>The numbers of an enum's values, 0 to 255. Its numbers are part of the format.</summary>
    public static void AddNumbers<TRow>(this SectionWriter section, FieldId id, IReadOnlyList<TRow> rows, Func<TRow, int> numberOf) =>
        section.Add(id, rows.Select(row => checked((byte)numberOf(row))));

    /// <summary>Each different text once, and which one each row has.</summary>
    public static void AddTexts<TRow>(this SectionWriter section, FieldId id, FieldId texts, IReadOnlyList<TRow> rows, Func<TRow, string> textOf)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var values = new int[rows.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var text = textOf(rows[i]);
            if (!places.TryGetValue(text, out values[i]))
            {
                values[i] = places[text] = places.Count;
            }
        }

        section.Add<int>(id, values);
        section.AddTexts(texts, [.. places.OrderBy(pair => pair.Value).Select(pair => pair.Key)]);
    }
}
