using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.EditionFiles.Format;

namespace DmeGrpc.ReferenceData.EditionFiles.Tables;

/// <summary>Writes and reads one kind of table. A new kind is a class like this, its numbers, and its place in <see cref="TableCodecs"/>.</summary>
internal abstract class TableCodec(TableKind table, SectionKind section)
{
    public TableKind Table { get; } = table;

    public SectionKind Section { get; } = section;

    /// <summary>How many rows the edition's table has.</summary>
    public abstract int CountRows(Edition edition, TableInfo info);

    /// <summary>Adds the table's fields; what the table is, is added already.</summary>
    public abstract void Write(Edition edition, TableInfo info, SectionWriter section);

    /// <summary>Makes the table and adds it to the parts.</summary>
    /// <exception cref="EditionFileException">A field is missing or holds what no table may.</exception>
    public abstract void Read(EditionParts parts, TableInfo info, SectionReader section);

    /// <summary>Whether both editions have the same rows in the same order.</summary>
    public abstract bool SameRows(Edition one, Edition other, TableInfo info);
}

/// <summary>A codec of a table that is a list of rows.</summary>
internal abstract class TableCodec<TRow>(TableKind table, SectionKind section) : TableCodec(table, section)
{
    public override int CountRows(Edition edition, TableInfo info) => RowsOf(edition, info).Count;

    public override void Write(Edition edition, TableInfo info, SectionWriter section) => WriteRows(RowsOf(edition, info), section);

    public override bool SameRows(Edition one, Edition other, TableInfo info) => RowsOf(one, info).SequenceEqual(RowsOf(other, info));

    public override void Read(EditionParts parts, TableInfo info, SectionReader section)
    {
        var readRow = RowReader(section, parts.Index);
        var rows = new TRow[section.RowCount];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = readRow(i);
        }

        Take(parts, info, rows);
    }

    protected abstract IReadOnlyList<TRow> RowsOf(Edition edition, TableInfo info);

    protected abstract void WriteRows(IReadOnlyList<TRow> rows, SectionWriter section);

    /// <summary>Reads the fields, checks that each has a value for every row, and gives a function that reads the row at a place.</summary>
    protected abstract Func<int, TRow> RowReader(SectionReader section, CodeIndex index);

    protected abstract void Take(EditionParts parts, TableInfo info, TRow[] rows);
}
