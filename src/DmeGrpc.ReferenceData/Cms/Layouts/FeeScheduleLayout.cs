using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Cms.Tables;
using DmeGrpc.ReferenceData.Cms.Text;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Cms.Layouts;

/// <summary>
/// The DMEPOS fee schedule, with and without the banner before its heading: code, two modifiers, jurisdiction, category, ceiling, floor, and for
/// every state a non-rural "AL (NR)" and a rural "AL (R)" fee. The description at the end is not kept.
/// </summary>
internal sealed class FeeScheduleLayout : RecordLayout<FeeScheduleRow>
{
    private const int Code = 0;
    private const int FirstModifier = 1;
    private const int SecondModifier = 2;
    private const int Jurisdiction = 3;
    private const int Category = 4;
    private const int Ceiling = 5;
    private const int Floor = 6;

    private FeeColumns? fees;

    public override string Name => "DMEPOS fee schedule";

    public override TableKind Kind => TableKind.Fees;

    public override ColumnSet Columns { get; } = new(
        Column.Named("HCPCS", "hcpcs", "hcpcscode"),
        Column.Named("Mod", "mod"),
        Column.Named("Mod2", "mod2"),
        Column.Named("JURIS", "juris"),
        Column.Named("CATG", "catg"),
        Column.Named("Ceiling", "ceiling"),
        Column.Named("Floor", "floor"),
        new Column("a state", key => FeeColumns.StateOf(key) is not null));

    public override CmsRelease Identify(Recognition found, NameHints hints)
    {
        var (label, day) = hints.Release();
        return new CmsRelease(Engine.Claims.PayerProgram.Medicare, Setting: null, label, day);
    }

    public override TableSet<FeeScheduleRow> In(CmsTables tables) => tables.Fees;

    protected override void Begin(SourceReading reading, IReadOnlyList<string> heading) => fees = FeeColumns.Read(heading);

    protected override bool TryRead(CmsRecord record, out FeeScheduleRow row)
    {
        row = null!;
        if (fees is null)
        {
            record.Refuse("The heading does not give every state one non-rural and one rural column, so that no fee can be told.");
            return false;
        }

        row = new FeeScheduleRow(fees.Places, fees.Read(record))
        {
            Code = record.Code(Code),
            Modifier = record.Modifier(FirstModifier),
            SecondModifier = record.Modifier(SecondModifier),
            Jurisdiction = JurisdictionOf(record),
            Category = CategoryOf(record),
            CeilingCents = FeeColumns.Cents(record, record.Text(Ceiling), "Ceiling"),
            FloorCents = FeeColumns.Cents(record, record.Text(Floor), "Floor"),
            Source = record.Source,
        };
        return true;
    }

    private static FeeJurisdiction JurisdictionOf(CmsRecord record)
    {
        switch (record.Text(Jurisdiction))
        {
            case "D":
                return FeeJurisdiction.DmeContractor;
            case "J":
                return FeeJurisdiction.Joint;
            case "L":
                return FeeJurisdiction.LocalContractor;
            case var text:
                record.Refuse($"JURIS: {CmsText.Shown(text)} is none of D, J and L.");
                return default;
        }
    }

    private static PaymentCategory CategoryOf(CmsRecord record)
    {
        if (!SourceWords.Categories.TryFind(record.Text(Category), out var category) || category == PaymentCategory.Unknown)
        {
            record.Refuse($"CATG: {CmsText.Shown(record.Text(Category))} is no payment category.");
        }

        return category;
    }
}
