using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Cms.Tables;
using DmeGrpc.ReferenceData.Cms.Text;

namespace DmeGrpc.ReferenceData.Cms.Layouts;

/// <summary>The ICD-10-CM order file as a table: order, flag, code, description, which is not kept.</summary>
internal sealed class DiagnosisTableLayout : RecordLayout<DiagnosisCode>
{
    private const int Code = 0;
    private const int Flag = 1;

    private EffectiveWindow window;

    public override string Name => "ICD-10-CM, table";

    public override TableKind Kind => TableKind.DiagnosisCodes;

    public override ColumnSet Columns { get; } = new(
        Column.Named("icd10cm_code", "icd10cmcode"), Column.Named("valid_for_submission", "validforsubmission"));

    public override CmsRelease Identify(Recognition found, NameHints hints) => DiagnosisIdentity.Of(hints);

    public override TableSet<DiagnosisCode> In(CmsTables tables) => tables.DiagnosisCodes;

    protected override void Begin(SourceReading reading, IReadOnlyList<string> heading) => window = DiagnosisIdentity.WindowOf(reading.Release);

    protected override bool TryRead(CmsRecord record, out DiagnosisCode row)
    {
        var code = record.Text(Code);
        if (!DiagnosisCodeFormat.IsWellFormed(code) || code.Contains('.'))
        {
            record.Refuse($"icd10cm_code: {CmsText.Shown(code)} is not of a diagnosis code's shape.");
        }

        if (record.Text(Flag) is not ("0" or "1"))
        {
            record.Refuse($"valid_for_submission: {CmsText.Shown(record.Text(Flag))} is neither 0 nor 1.");
        }

        row = new DiagnosisCode(code, record.Text(Flag) == "1", window, record.Source);
        return true;
    }
}
