using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.Cms.Tables;
using DmeGrpc.ReferenceData.Cms.Text;

namespace DmeGrpc.ReferenceData.Cms.Layouts;

/// <summary>The descriptions of HCPCS codes as a list, a long and a short one each; only the short ones are kept.</summary>
internal sealed class HcpcsShortNameLayout : RecordLayout<HcpcsShortName>
{
    private const int Code = 0;
    private const int Length = 1;
    private const int Text = 2;

    public override string Name => "HCPCS, descriptions";

    public override TableKind Kind => TableKind.Codes;

    public override ColumnSet Columns { get; } = new(
        Column.Named("hcpcs_code", "hcpcscode"), Column.Named("hcpcs_desc_type", "hcpcsdesctype"), Column.Named("hcpcs_description", "hcpcsdescription"));

    public override CmsRelease Identify(Recognition found, NameHints hints) => HcpcsIdentity.Of(hints);

    public override TableSet<HcpcsShortName> In(CmsTables tables) => tables.ShortNames;

    protected override bool TryRead(CmsRecord record, out HcpcsShortName row)
    {
        var isShort = record.Text(Length) == "Short";
        if (!isShort && record.Text(Length) != "Long")
        {
            record.Refuse($"hcpcs_desc_type: {CmsText.Shown(record.Text(Length))} is neither Long nor Short.");
        }

        row = new HcpcsShortName(record.Code(Code), HcpcsFields.CleanName(record.Text(Text)), record.Source);
        if (row.Code is { IsNone: false, IsLevelTwo: false })
        {
            record.Refuse("Descriptions of CPT codes are not read: they are the AMA's.");
        }

        return isShort;
    }
}
