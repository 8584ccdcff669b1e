using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Cms.Tables;
using DmeGrpc.ReferenceData.Cms.Text;

namespace DmeGrpc.ReferenceData.Cms.Layouts;

/// <summary>
/// MUE tables of every setting, as text or workbook: code, value, adjudication indicator, rationale; Medicaid's without the indicator. A notice
/// of the AMA stands before the heading. Rows have no dates; the file's quarter dates them.
/// </summary>
internal sealed class UnitLimitLayout : RecordLayout<UnitLimit>
{
    private const int Code = 0;
    private const int Value = 1;
    private const int Indicator = 2;
    private const int Rationale = 3;

    // The largest published value is 9,000.
    private const int HighestValue = 1_000_000;

    private TextPool rationales = new(0);
    private EffectiveWindow window;

    public override string Name => "MUE values";

    public override TableKind Kind => TableKind.UnitLimits;

    public override ColumnSet Columns { get; } = new(
        Column.Named("HCPCS/CPT code", "hcpcscptcode", "cpthcpcscode"),
        new Column("MUE value", key => key.EndsWith("muevalues", StringComparison.Ordinal) || key.EndsWith("muevalue", StringComparison.Ordinal)),
        new Column("MUE adjudication indicator", key => key.Contains("adjudicationindicator", StringComparison.Ordinal), IsOptional: true),
        new Column("MUE rationale", key => key.EndsWith("muerationale", StringComparison.Ordinal) || key == "rationale"));

    public override CmsRelease Identify(Recognition found, NameHints hints)
    {
        var places = Columns.Match(found.Heading)!;
        var (label, day) = hints.Release();
        return new CmsRelease(
            places[Indicator] >= 0 ? PayerProgram.Medicare : PayerProgram.Medicaid, SettingOf(CmsText.Key(found.Heading[places[Value]])) ?? hints.Setting, label, day);
    }

    public override string? FaultOf(CmsRelease release) => release switch
    {
        { Setting: null } => "Neither heading nor names tell the setting of this MUE table.",
        { EffectiveDate: null } => "Neither content nor names tell the quarter of this MUE table, and its rows have no dates: keep CMS's file name.",
        _ => null,
    };

    public override TableSet<UnitLimit> In(CmsTables tables) => tables.UnitLimits;

    protected override void Begin(SourceReading reading, IReadOnlyList<string> heading) =>
        (rationales, window) = (new TextPool(reading.Limits.DistinctTexts), new EffectiveWindow(reading.Release.EffectiveDate!.Value));

    protected override bool TryRead(CmsRecord record, out UnitLimit row)
    {
        row = new UnitLimit(
            record.Code(Code), record.WholeNumber(Value, HighestValue), IndicatorOf(record), record.PooledText(Rationale, rationales), window, record.Source);
        return true;
    }

    private static AdjudicationIndicator IndicatorOf(CmsRecord record)
    {
        // The text begins with the digit: "2 Date of Service Edit: Policy".
        switch (record.Text(Indicator))
        {
            case "" when !record.Has(Indicator):
                return AdjudicationIndicator.None;
            case ['1'] or ['1', ' ', ..]:
                return AdjudicationIndicator.ClaimLine;
            case ['2'] or ['2', ' ', ..]:
                return AdjudicationIndicator.DateOfServicePolicy;
            case ['3'] or ['3', ' ', ..]:
                return AdjudicationIndicator.DateOfServiceClinical;
            case var text:
                record.Refuse($"MUE adjudication indicator: {CmsText.Shown(text)} begins with none of 1, 2 and 3.");
                return default;
        }
    }

    private static ServiceSetting? SettingOf(string valueHeading) => valueHeading switch
    {
        _ when valueHeading.Contains("practitioner", StringComparison.Ordinal) => ServiceSetting.Practitioner,
        _ when valueHeading.Contains("hospital", StringComparison.Ordinal) => ServiceSetting.OutpatientHospital,
        _ when valueHeading.Contains("dme", StringComparison.Ordinal) => ServiceSetting.DmeSupplier,
        _ => null,
    };
}
