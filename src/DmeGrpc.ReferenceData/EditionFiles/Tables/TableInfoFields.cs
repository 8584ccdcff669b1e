using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.EditionFiles.Format;

namespace DmeGrpc.ReferenceData.EditionFiles.Tables;

/// <summary>The fields that say what a table is. Its program and setting stand in the directory.</summary>
internal static class TableInfoFields
{
    public static void Write(TableInfo info, SectionWriter section)
    {
        section.AddTexts(FieldId.Release, [info.Release]);
        section.Add<byte>(FieldId.IsComplete, [info.Coverage.IsComplete ? (byte)1 : (byte)0]);
        section.AddTexts(FieldId.CompleteForFirstCharacters, [info.Coverage.CompleteForFirstCharacters]);
        section.AddTexts(FieldId.Sources, info.Sources);
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
            new TableCoverage(complete[0] == 1, section.Text(FieldId.CompleteForFirstCharacters)),
            section.Texts(FieldId.Sources));
    }
}
