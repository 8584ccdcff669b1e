using System.Runtime.CompilerServices;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.EditionFiles.Format;

namespace DmeGrpc.ReferenceData.EditionFiles.Tables;

/// <summary>Reads fields with one value a row, and refuses values no row may have.</summary>
internal static class RowFieldReader
{
    /// <summary>Codes that are in the index.</summary>
    public static ProcedureCode[] Codes(this SectionReader section, FieldId id, CodeIndex index) =>
        Array.ConvertAll(section.RowValues<int>(id).ToArray(), ordinal =>
        {
            var code = section.CodeAt(id, ordinal);
            section.Require(index.IdOf(code) != 0, $"field {id} holds {code}, which is not in the index");
            return code;
        });

    public static ProcedureCode?[] OptionalCodes(this SectionReader section, FieldId id) =>
        Array.ConvertAll(section.RowValues<int>(id).ToArray(), ordinal => ordinal == RowFieldWriter.None ? (ProcedureCode?)null : section.CodeAt(id, ordinal));

    public static ProcedureCode CodeAt(this SectionReader section, FieldId id, int ordinal)
    {
        section.Require(ordinal is >= 0 and < ProcedureCode.OrdinalCount, $"field {id} holds {ordinal}, which is no code");
        return ProcedureCode.FromOrdinal(ordinal);
    }

    public static EffectiveWindow[] Windows(this SectionReader section)
    {
        section.Require(section.RowValues<int>(FieldId.FirstDay).Length == section.RowValues<int>(FieldId.LastDay).Length, "the windows lack an end");
        return section.Windows(FieldId.FirstDay, FieldId.LastDay);
    }

    public static EffectiveWindow[] Windows(this SectionReader section, FieldId firstDay, FieldId lastDay)
    {
        var firsts = section.Values<int>(firstDay);
        var lasts = section.Values<int>(lastDay);
        section.Require(firsts.Length == lasts.Length, $"fields {firstDay} and {lastDay} differ in length");
        var windows = new EffectiveWindow[firsts.Length];
        for (var i = 0; i < windows.Length; i++)
        {
            windows[i] = new EffectiveWindow(section.DayAt(firstDay, firsts[i]), lasts[i] == RowFieldWriter.None ? null : section.DayAt(lastDay, lasts[i]));
        }

        return windows;
    }

    public static DateOnly[] Days(this SectionReader section, FieldId id) =>
        Array.ConvertAll(section.RowValues<int>(id).ToArray(), day => section.DayAt(id, day));

    public static SourceRow[] SourceRows(this SectionReader section)
    {
        var files = section.RowValues<int>(FieldId.SourceFile);
        var lines = section.RowValues<int>(FieldId.SourceLine);
        var sources = new SourceRow[files.Length];
        for (var i = 0; i < sources.Length; i++)
        {
            section.Require(files[i] >= 0 && lines[i] >= 0, "a row's source is negative");
            sources[i] = new SourceRow(files[i], lines[i]);
        }

        return sources;
    }

    /// <summary>Values of an enum, which must be named ones.</summary>
    public static TEnum[] Enums<TEnum>(this SectionReader section, FieldId id)
        where TEnum : struct, Enum => Array.ConvertAll(section.Values<byte>(id).ToArray(), number =>
        {
            int value = number;
            var named = Unsafe.As<int, TEnum>(ref value);
            section.Require(Enum.IsDefined(named), $"field {id} holds {number}, which this build does not know");
            return named;
        });

    /// <summary>The text of each row.</summary>
    public static string[] Texts(this SectionReader section, FieldId id, FieldId texts)
    {
        var all = section.Texts(texts);
        return Array.ConvertAll(section.Values<int>(id).ToArray(), place =>
        {
            section.Require((uint)place < (uint)all.Length, $"field {id} names text {place} of {all.Length}");
            return all[place];
        });
    }

    /// <summary>Sees that there is a value for each row.</summary>
    public static T[] ForEachRow<T>(this SectionReader section, T[] values)
    {
        section.Require(values.Length == section.RowCount, $"a field has {values.Length} values and there are {section.RowCount} rows");
        return values;
    }

    private static DateOnly DayAt(this SectionReader section, FieldId id, int day)
    {
        section.Require(day >= 0 && day <= DateOnly.MaxValue.DayNumber, $"field {id} holds {day}, which is no day");
        return DateOnly.FromDayNumber(day);
    }
}
