using DmeGrpc.Engine.Editions;
using DmeGrpc.ReferenceData.Cms.Tables;
using DmeGrpc.ReferenceData.Cms.Text;

namespace DmeGrpc.ReferenceData.Cms.Layouts;

/// <summary>The HCPCS file as workbook or text, with and without disclaimers before the heading; record kinds as in the file of fixed width.</summary>
internal sealed class HcpcsTableLayout : RecordLayout<HcpcsRecord>
{
    private const int Code = 0;
    private const int Kinds = 1;
    private const int ShortName = 2;
    private const int Price = 3;
    private const int Coverage = 4;
    private const int Betos = 5;
    private const int Added = 6;
    private const int ActionEffective = 7;
    private const int Terminated = 8;
    private const int Action = 9;
    private const int FirstCrossReference = 10;
    private const int CrossReferences = 5;

    private SourceReading? reading;
    private string current = string.Empty;

    public override string Name => "HCPCS, sheet";

    public override TableKind Kind => TableKind.Codes;

    public override ColumnSet Columns { get; } = new(
    [
        Column.Named("HCPC", "hcpc", "hcpcs"),
        Column.Named("RECID", "recid"),
        Column.Named("SHORT DESCRIPTION", "shortdescription"),
        Column.Named("PRICE1", "price1"),
        Column.Named("COV", "cov"),
        Column.Named("BETOS", "betos"),
        Column.Named("ADD DT", "adddt"),
        Column.Named("ACT EFF DT", "acteffdt"),
        Column.Named("TERM DT", "termdt"),
        Column.Named("ACTION CD", "actioncd"),
        .. Enumerable.Range(1, CrossReferences).Select(number => Column.Named($"XREF{number}", $"xref{number}")),
    ]);

    public override CmsRelease Identify(Recognition found, NameHints hints) => HcpcsIdentity.Of(hints);

    public override TableSet<HcpcsRecord> In(CmsTables tables) => tables.Codes;

    protected override void Begin(SourceReading reading, IReadOnlyList<string> heading) => (this.reading, current) = (reading, string.Empty);

    protected override bool TryRead(CmsRecord record, out HcpcsRecord row)
    {
        row = null!;
        switch (record.Text(Kinds))
        {
            case "3" or "7":
                current = record.Text(Code);
                return TryReadFirst(record, out row);
            case "4" or "8" when record.Text(Code) == current:
                reading!.Tally.Continuations++;
                return false;
            case "4" or "8":
                record.Refuse("The record goes on with a description of another code than the one before it.");
                return false;
            case var kind:
                record.Refuse($"RECID: {CmsText.Shown(kind)} is none of 3, 4, 7 and 8.");
                return false;
        }
    }

    private static bool TryReadFirst(CmsRecord record, out HcpcsRecord row)
    {
        var read = new HcpcsFields
        {
            Code = record.Text(Code),
            ShortName = record.Text(ShortName),
            Price = record.Text(Price),
            Coverage = record.Text(Coverage),
            Betos = record.Text(Betos),
            CrossReferences = Enumerable.Range(FirstCrossReference, CrossReferences).Select(record.Text),
            Added = record.Text(Added),
            ActionEffective = record.Text(ActionEffective),
            Terminated = record.Text(Terminated),
            Action = record.Text(Action),
        }.Read(record.Source, out var fault);
        row = read!;
        if (read is null || read.Code.IsNone != (record.Text(Kinds) == "7"))
        {
            record.Refuse(read is null ? fault : "RECID: it does not fit the code.");
        }

        return read is not null;
    }
}
