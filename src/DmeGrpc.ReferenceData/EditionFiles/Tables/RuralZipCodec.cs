using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.EditionFiles.Format;

namespace DmeGrpc.ReferenceData.EditionFiles.Tables;

/// <summary>The rural ZIP codes of one quarter, of one program.</summary>
internal sealed class RuralZipCodec() : TableCodec<RuralZip>(TableKind.RuralZips, SectionKind.RuralZips)
{
    private const int HighestZip = 99_999;

    protected override IReadOnlyList<RuralZip> RowsOf(Edition edition, TableInfo info) =>
        edition.RuralZipQuarters(info.Program!.Value).First(table => table.Info.Span.First == info.Span.First).Rows;

    protected override void WriteRows(IReadOnlyList<RuralZip> rows, SectionWriter section)
    {
        section.Add(FieldId.Zip, rows.Select(row => row.Zip));
        section.AddTexts(FieldId.State, FieldId.StateNames, rows, row => row.State);
        section.AddTexts(FieldId.FormerBiddingArea, FieldId.FormerBiddingAreas, rows, row => row.FormerBiddingArea);
        section.Add(FieldId.QuarterStart, rows.Select(row => row.QuarterStart.DayNumber));
        section.AddSourceRows(rows, row => row.Source);
    }

    protected override Func<int, RuralZip> RowReader(SectionReader section, CodeIndex index)
    {
        var zips = section.RowValues<int>(FieldId.Zip).ToArray();
        section.Require(Array.TrueForAll(zips, zip => zip is > 0 and <= HighestZip), "a ZIP code is not of five digits");
        var states = section.ForEachRow(section.Texts(FieldId.State, FieldId.StateNames));
        section.Require(Array.TrueForAll(states, StateCode.IsKnown), "a state is no postal code");
        var areas = section.ForEachRow(section.Texts(FieldId.FormerBiddingArea, FieldId.FormerBiddingAreas));
        var quarters = section.ForEachRow(section.Days(FieldId.QuarterStart));
        var sources = section.SourceRows();
        return i => new RuralZip(zips[i], states[i], areas[i], quarters[i], sources[i]);
    }

    protected override void Take(EditionParts parts, TableInfo info, RuralZip[] rows) => parts.RuralZips.Add(new RuralZipTable(info, rows));
}
