using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.EditionFiles.Format;

namespace DmeGrpc.ReferenceData.EditionFiles.Tables;

/// <summary>One fee schedule of a program: one value a row and column, and the fees of every state in one run of numbers.</summary>
internal sealed class FeeCodec() : TableCodec<FeeScheduleRow>(TableKind.Fees, SectionKind.Fees)
{
    protected override IReadOnlyList<FeeScheduleRow> RowsOf(Edition edition, TableInfo info) =>
        edition.FeeSchedules(info.Program!.Value).First(table => table.Info.Span.First == info.Span.First).Rows;

    protected override void WriteRows(IReadOnlyList<FeeScheduleRow> rows, SectionWriter section)
    {
        var places = PlacesOf(rows);
        section.AddCodes(FieldId.Code, rows, row => row.Code);
        section.AddTexts(FieldId.FirstModifier, [.. rows.Select(row => row.Modifier.ToString())]);
        section.AddTexts(FieldId.SecondModifier, [.. rows.Select(row => row.SecondModifier.ToString())]);
        section.AddNumbers(FieldId.Jurisdiction, rows, row => (int)row.Jurisdiction);
        section.AddNumbers(FieldId.Category, rows, row => (int)row.Category);
        section.Add(FieldId.Ceiling, rows.Select(row => row.CeilingCents));
        section.Add(FieldId.Floor, rows.Select(row => row.FloorCents));
        section.AddTexts(FieldId.FeeStates, places.States);
        section.Add(FieldId.FeeCents, rows.SelectMany(row => row.AllCents));
        section.AddSourceRows(rows, row => row.Source);
    }

    protected override Func<int, FeeScheduleRow> RowReader(SectionReader section, CodeIndex index)
    {
        var codes = section.Codes(FieldId.Code, index);
        var modifiers = Modifiers(section, FieldId.FirstModifier);
        var second = Modifiers(section, FieldId.SecondModifier);
        var jurisdictions = section.ForEachRow(section.Enums<FeeJurisdiction>(FieldId.Jurisdiction));
        var categories = section.ForEachRow(section.Enums<PaymentCategory>(FieldId.Category));
        var ceilings = Cents(section, FieldId.Ceiling);
        var floors = Cents(section, FieldId.Floor);
        var places = new FeePlaces(section.Texts(FieldId.FeeStates));
        var cents = section.Values<int>(FieldId.FeeCents).ToArray();
        var width = places.States.Count * 2;
        section.Require(cents.Length == section.RowCount * (long)width, $"there are {cents.Length} fees for {section.RowCount} rows of {width}");
        section.Require(Array.TrueForAll(cents, fee => fee >= 0), "a fee is negative");
        var sources = section.SourceRows();
        return i => new FeeScheduleRow(places, cents[(i * width)..((i + 1) * width)])
        {
            Code = codes[i],
            Modifier = modifiers[i],
            SecondModifier = second[i],
            Jurisdiction = jurisdictions[i],
            Category = categories[i],
            CeilingCents = ceilings[i],
            FloorCents = floors[i],
            Source = sources[i],
        };
    }

    protected override void Take(EditionParts parts, TableInfo info, FeeScheduleRow[] rows) => parts.Fees.Add(new FeeTable(info, parts.Index, rows));

    private static FeePlaces PlacesOf(IReadOnlyList<FeeScheduleRow> rows)
    {
        var places = rows.Count == 0 ? new FeePlaces([]) : rows[0].Places;
        return rows.All(row => row.Places == places || row.States.SequenceEqual(places.States))
            ? places
            : throw new EditionFileException("The rows of a fee schedule have fees for different states.");
    }

    private static Modifier[] Modifiers(SectionReader section, FieldId id) => section.ForEachRow(Array.ConvertAll(section.Texts(id), text =>
    {
        Modifier modifier = default;
        section.Require(text.Length == 0 || Modifier.TryParse(text, out modifier), "a modifier is not of two digits or capitals");
        return modifier;
    }));

    private static int[] Cents(SectionReader section, FieldId id)
    {
        var cents = section.RowValues<int>(id).ToArray();
        section.Require(Array.TrueForAll(cents, amount => amount >= 0), $"field {id} holds a negative amount");
        return cents;
    }
}
