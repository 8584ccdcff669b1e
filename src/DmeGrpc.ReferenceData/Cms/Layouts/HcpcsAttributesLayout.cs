using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.Cms.Tables;

namespace DmeGrpc.ReferenceData.Cms.Layouts;

/// <summary>The HCPCS codes as a list of attributes without descriptions, one row a code; short names come from a list of their own.</summary>
internal sealed class HcpcsAttributesLayout : RecordLayout<HcpcsRecord>
{
    private const int Code = 0;
    private const int Price = 1;
    private const int Coverage = 2;
    private const int Betos = 3;
    private const int CrossReferences = 4;
    private const int Added = 5;
    private const int ActionEffective = 6;
    private const int Terminated = 7;
    private const int Action = 8;

    public override string Name => "HCPCS, attributes";

    public override TableKind Kind => TableKind.Codes;

    public override ColumnSet Columns { get; } = new(
        Column.Named("hcpcs_code", "hcpcscode"),
        Column.Named("price", "price"),
        Column.Named("cov", "cov"),
        Column.Named("betos", "betos"),
        Column.Named("xref", "xref"),
        Column.Named("date_added", "dateadded"),
        Column.Named("date_action", "dateaction"),
        Column.Named("date_term", "dateterm"),
        Column.Named("action", "action"));

    public override CmsRelease Identify(Recognition found, NameHints hints) => HcpcsIdentity.Of(hints);

    public override TableSet<HcpcsRecord> In(CmsTables tables) => tables.Codes;

    protected override bool TryRead(CmsRecord record, out HcpcsRecord row)
    {
        var read = new HcpcsFields
        {
            Code = record.Text(Code),
            ShortName = string.Empty,
            Price = record.Text(Price),
            Coverage = record.Text(Coverage),
            Betos = record.Text(Betos),
            CrossReferences = record.Text(CrossReferences).Split([',', ':']),
            Added = record.Text(Added),
            ActionEffective = record.Text(ActionEffective),
            Terminated = record.Text(Terminated),
            Action = record.Text(Action),
        }.Read(record.Source, out var fault);
        row = read!;
        if (read is null)
        {
            record.Refuse(fault);
        }

        return read is not null;
    }
}
