using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Cms.Tables;

namespace DmeGrpc.ReferenceData.Cms.Layouts;

/// <summary>
/// The Required Face-to-Face Encounter and Written Order Prior to Delivery List as codes with short descriptions, which are not kept. Its heading
/// could be any list's, so its name must say what it is.
/// </summary>
internal sealed class FaceToFaceLayout : RecordLayout<FaceToFaceOrder>, IRecordLayout
{
    private const int Code = 0;

    private EffectiveWindow window;

    public override string Name => "Required Face-to-Face and Written Order List";

    public override TableKind Kind => TableKind.FaceToFaceOrders;

    public override ColumnSet Columns { get; } = new(
        Column.Named("hcpcs_code", "hcpcscode", "hcpcs"), new Column("short description", key => key.StartsWith("shortdescription", StringComparison.Ordinal)));

    public bool Allows(NameHints hints) => hints.Contains("f2f", "wopd", "face-to-face", "facetoface");

    public override CmsRelease Identify(Recognition found, NameHints hints)
    {
        var (label, day) = hints.Release();
        return new CmsRelease(Engine.Claims.PayerProgram.Medicare, Setting: null, label, day);
    }

    public override TableSet<FaceToFaceOrder> In(CmsTables tables) => tables.FaceToFaceOrders;

    protected override void Begin(SourceReading reading, IReadOnlyList<string> heading) =>
        window = reading.Release.EffectiveDate is { } day ? new EffectiveWindow(day) : EffectiveWindow.Always;

    protected override bool TryRead(CmsRecord record, out FaceToFaceOrder row)
    {
        row = new FaceToFaceOrder(record.Code(Code), window, record.Source);
        return true;
    }
}
