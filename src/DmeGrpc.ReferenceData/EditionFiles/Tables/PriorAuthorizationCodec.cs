using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.EditionFiles.Format;

namespace DmeGrpc.ReferenceData.EditionFiles.Tables;

/// <summary>The items of one program that need prior authorization. The states of a phase are a text such as "IL MO NY WV".</summary>
internal sealed class PriorAuthorizationCodec() : TableCodec<PriorAuthorizationRequirement>(TableKind.PriorAuthorizations, SectionKind.PriorAuthorizations)
{
    protected override IReadOnlyList<PriorAuthorizationRequirement> RowsOf(Edition edition, TableInfo info) =>
        edition.PriorAuthorizations(info.Program!.Value)!.Rows;

    protected override void WriteRows(IReadOnlyList<PriorAuthorizationRequirement> rows, SectionWriter section)
    {
        section.AddCodes(FieldId.Code, rows, row => row.Code);
        section.Add(FieldId.Phase, rows.Select(row => row.Phase));
        section.AddWindows(rows, row => row.Window);
        section.AddTexts(FieldId.States, FieldId.StateLists, rows, row => row.States.ToString());
        section.AddNumbers(FieldId.PriorAuthorizationFamily, rows, row => (int)row.Family);
        section.AddSourceRows(rows, row => row.Source);
    }

    protected override Func<int, PriorAuthorizationRequirement> RowReader(SectionReader section, CodeIndex index)
    {
        var codes = section.Codes(FieldId.Code, index);
        var phases = section.RowValues<int>(FieldId.Phase).ToArray();
        section.Require(Array.TrueForAll(phases, phase => phase > 0), "a phase is not positive");
        var windows = section.Windows();
        var states = section.ForEachRow(Array.ConvertAll(
            section.Texts(FieldId.States, FieldId.StateLists), text => StateSet.Of(text.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
        var families = section.ForEachRow(section.Enums<PriorAuthorizationFamily>(FieldId.PriorAuthorizationFamily));
        var sources = section.SourceRows();
        return i => new PriorAuthorizationRequirement(codes[i], phases[i], windows[i], states[i], families[i], sources[i]);
    }

    protected override void Take(EditionParts parts, TableInfo info, PriorAuthorizationRequirement[] rows) =>
        parts.PriorAuthorizations.Add(new PriorAuthorizationTable(info, parts.Index, rows));
}
