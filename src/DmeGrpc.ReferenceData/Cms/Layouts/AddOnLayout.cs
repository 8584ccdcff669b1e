using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Cms.Tables;
using DmeGrpc.ReferenceData.Cms.Text;

namespace DmeGrpc.ReferenceData.Cms.Layouts;

/// <summary>
/// Add-on code edits as a workbook or as text: edit type, add-on code, primary code, and in CMS's workbook four dates written yyyyddd. The
/// primary CCCCC stands for the primaries a contractor defines.
/// </summary>
internal sealed class AddOnLayout : RecordLayout<AddOnEdit>
{
    private const string ContractorDefined = "CCCCC";
    private const int Type = 0;
    private const int AddOn = 1;
    private const int Primary = 2;
    private const int AddOnDeletion = 3;
    private const int PrimaryDeletion = 4;
    private const int Effective = 5;
    private const int Deletion = 6;

    public override string Name => "Add-on code edits";

    public override TableKind Kind => TableKind.AddOnCodes;

    public override ColumnSet Columns { get; } = new(
        Column.Named("AOC edit type", "aocedittype"),
        Column.Named("Add-on code", "addoncode"),
        Column.Named("Primary code", "primarycode"),
        Dated("AOC deletion date", "aocdeldt"),
        Dated("Primary code deletion date", "primarycodedeldt"),
        Dated("AOC edit effective date", "aoceditefdt", "aocediteffdt"),
        Dated("AOC edit deletion date", "aoceditdeldt"));

    public override CmsRelease Identify(Recognition found, NameHints hints)
    {
        var (label, day) = hints.Release();
        return new CmsRelease(hints.Program, Setting: null, label, day);
    }

    public override TableSet<AddOnEdit> In(CmsTables tables) => tables.AddOnCodes;

    protected override bool TryRead(CmsRecord record, out AddOnEdit row)
    {
        ProcedureCode? primary = record.Text(Primary) == ContractorDefined ? null : record.Code(Primary);
        row = new AddOnEdit(record.Code(AddOn), primary, TypeOf(record), WindowOf(record), record.Source);
        return true;
    }

    private static Column Dated(string name, params string[] beginnings) =>
        new(name, key => beginnings.Any(beginning => key.StartsWith(beginning, StringComparison.Ordinal)), IsOptional: true);

    private static AddOnType TypeOf(CmsRecord record)
    {
        switch (record.Text(Type))
        {
            case "1":
                return AddOnType.CompleteList;
            case "2":
                return AddOnType.ContractorList;
            case "3":
                return AddOnType.PartialList;
            case var text:
                record.Refuse($"AOC edit type: {CmsText.Shown(text)} is none of 1, 2 and 3.");
                return default;
        }
    }

    // The edit ends with whatever ends first: itself, its add-on code or its primary.
    private static EffectiveWindow WindowOf(CmsRecord record)
    {
        var first = record.Date(Effective) ?? DateOnly.MinValue;
        DateOnly?[] ends = [record.Date(Deletion), record.Date(AddOnDeletion), record.Date(PrimaryDeletion)];
        var last = ends.Min();
        if (last < first)
        {
            record.Refuse($"The deletion date, {last:yyyy-MM-dd}, is before the effective date, {first:yyyy-MM-dd}.");
        }

        return new EffectiveWindow(first, last);
    }
}
