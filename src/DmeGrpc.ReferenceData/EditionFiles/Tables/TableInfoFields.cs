using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.EditionFiles.Format;

namespace DmeGrpc.ReferenceData.EditionFiles.Tables;

/// <summary>The fields that say what a table is. Its program and setting stand in the directory.</summary>
internal static class TableInfoFields
{
    // The last day of a table that answers for every later one, or is complete for every one.
    private const int OpenEnd = -1;

    public static void Write(TableInfo info, SectionWriter section)
    {
        section.AddTexts(FieldId.Release, [info.Release]);
        section.Add<byte>(FieldId.IsComplete, [info.Coverage.IsComplete ? (byte)1 : (byte)0]);
        section.AddTexts(FieldId.CompleteForFirstCharacters, [info.Coverage.CompleteForFirstCharacters]);
        section.AddTexts(FieldId.Sources, info.Sources);
        section.Add<int>(FieldId.SpanFirstDay, [info.Span.First.DayNumber]);
        section.Add<int>(FieldId.SpanLastDay, [info.Span.Last?.DayNumber ?? OpenEnd]);
        section.Add<int>(FieldId.CompleteThrough, [info.Coverage.CompleteThrough?.DayNumber ?? OpenEnd]);
    }

    public static TableInfo Read(TableKind kind, SectionEntry entry, SectionReader section)
    {
        var complete = section.Values<byte>(FieldId.IsComplete);
        section.Require(complete.Length == 1 && complete[0] <= 1, "whether the table is complete is not said");
        section.Require(entry.Program == 0 || Enum.IsDefined((PayerProgram)entry.Program), $"program {entry.Program} is unknown");
        section.Require(entry.Setting == 0 || Enum.IsDefined((ServiceSetting)entry.Setting), $"setting {entry.Setting} is unknown");
        return new TableInfo(
            kind,
            entry.Program == 0 ? null : (PayerProgram)entry.Program,
            entry.Setting == 0 ? null : (ServiceSetting)entry.Setting,
            section.Text(FieldId.Release),
            new TableCoverage(complete[0] == 1, section.Text(FieldId.CompleteForFirstCharacters)) { CompleteThrough = ReadCompleteThrough(section) },
            section.Texts(FieldId.Sources))
        {
            Span = ReadSpan(section),
        };
    }

    private static EffectiveWindow ReadSpan(SectionReader section)
    {
        var first = section.Values<int>(FieldId.SpanFirstDay);
        var last = section.Values<int>(FieldId.SpanLastDay);
        section.Require(first.Length == 1 && last.Length == 1, "the dates of service it answers for are not said");
        section.Require(
            IsDay(first[0]) && (last[0] == OpenEnd || (IsDay(last[0]) && first[0] <= last[0])), "the dates of service it answers for are no span of days");
        return new EffectiveWindow(DateOnly.FromDayNumber(first[0]), last[0] == OpenEnd ? null : DateOnly.FromDayNumber(last[0]));
    }

    private static DateOnly? ReadCompleteThrough(SectionReader section)
    {
        var last = section.Values<int>(FieldId.CompleteThrough);
        section.Require(last.Length == 1 && (last[0] == OpenEnd || IsDay(last[0])), "the last day for which it is complete is not said");
        return last[0] == OpenEnd ? null : DateOnly.FromDayNumber(last[0]);
    }

    private static bool IsDay(int number) => number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber;
}
