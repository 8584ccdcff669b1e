using System.Text;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Cms.Tables;
using DmeGrpc.ReferenceData.Cms.Text;

namespace DmeGrpc.ReferenceData.Cms.Layouts;

/// <summary>PTP tables as a workbook, or as text with a heading on one line. The heading of Medicare's goes on for three more rows.</summary>
internal sealed class PairEditTableLayout : RecordLayout<PairEdit>
{
    private const int One = 0;
    private const int Two = 1;
    private const int Flag = 2;
    private const int Effective = 3;
    private const int Deletion = 4;
    private const int Indicator = 5;
    private const int Rationale = 6;

    private PairEditLine? parser;

    public override string Name => "PTP edits, sheet";

    public override TableKind Kind => TableKind.PairEdits;

    public override ColumnSet Columns { get; } = new(
        Column.Named("Column 1", "column1", "col1"),
        Column.Named("Column 2", "column2", "col2"),
        new Column("In existence", key => key.StartsWith("inexistence", StringComparison.Ordinal), IsOptional: true),
        new Column("Effective", key => key.StartsWith("eff", StringComparison.Ordinal)),
        new Column("Deletion", key => key.StartsWith("del", StringComparison.Ordinal)),
        new Column("Modifier", key => key.StartsWith("modifier", StringComparison.Ordinal)),
        new Column("Rationale", key => key.Contains("rationale", StringComparison.Ordinal)));

    public override CmsRelease Identify(Recognition found, NameHints hints) => PairEditIdentity.Of(
        Columns.Match(found.Heading)![Flag] >= 0 ? PairEditLine.MedicareColumns : PairEditLine.MedicaidColumns, hints);

    public override string? FaultOf(CmsRelease release) => PairEditIdentity.FaultOf(release);

    public override TableSet<PairEdit> In(CmsTables tables) => tables.PairEdits;

    protected override void Begin(SourceReading reading, IReadOnlyList<string> heading) => parser = new PairEditLine(
        Columns.Match(heading)![Flag] >= 0 ? PairEditLine.MedicareColumns : PairEditLine.MedicaidColumns, new TextPool(reading.Limits.DistinctTexts));

    protected override bool TryRead(CmsRecord record, out PairEdit row)
    {
        row = default;
        if (record.Text(One).Length == 0 && record.Text(Two).Length == 0)
        {
            // The rest of the heading.
            return false;
        }

        string[] fields = record.Has(Flag)
            ? [record.Text(One), record.Text(Two), record.Text(Flag), record.Text(Effective), record.Text(Deletion), record.Text(Indicator), record.Text(Rationale)]
            : [record.Text(One), record.Text(Two), record.Text(Effective), record.Text(Deletion), record.Text(Indicator), record.Text(Rationale)];
        var line = Encoding.UTF8.GetBytes(string.Join('\t', fields));
        if (parser!.Read(line, record.IsTerminated, record.Source, out row) is { } fault)
        {
            record.Refuse(fault);
        }

        return true;
    }
}
