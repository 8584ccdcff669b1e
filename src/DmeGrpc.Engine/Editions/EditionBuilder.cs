using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Editions;

/// <summary>Collects the rows of an edition and makes it. Plain and slow; nothing of it is on the path of a claim.</summary>
public sealed class EditionBuilder
{
    private readonly Dictionary<(PayerProgram, ServiceSetting), (TableInfo Info, PairEditPacker Rows)> pairEdits = [];
    private readonly Dictionary<(PayerProgram, ServiceSetting), (TableInfo Info, List<UnitLimit> Rows)> unitLimits = [];
    private readonly Dictionary<PayerProgram, (TableInfo Info, List<IntegralPair> Rows)> integralPairs = [];
    private readonly Dictionary<PayerProgram, (TableInfo Info, List<AddOnEdit> Rows)> addOns = [];
    private readonly Dictionary<PayerProgram, (TableInfo Info, List<PriorAuthorizationRequirement> Rows)> priorAuthorizations = [];
    private readonly Dictionary<PayerProgram, (TableInfo Info, List<FaceToFaceOrder> Rows)> faceToFaceOrders = [];
    private readonly Dictionary<(PayerProgram, DateOnly), (TableInfo Info, List<FeeScheduleRow> Rows)> fees = [];
    private readonly Dictionary<(PayerProgram, DateOnly), RuralZipTable> ruralZips = [];
    private readonly Dictionary<DateOnly, DiagnosisTable> diagnosisCodes = [];
    private (TableInfo Info, List<CodeRecord> Rows)? codes;
    private (TableInfo Info, List<ModifierRecord> Rows)? modifiers;

    /// <summary>The edition's name.</summary>
    public required string Id { get; init; }

    /// <summary>What it is made of.</summary>
    public required EditionKind Kind { get; init; }

    /// <summary>The first day on which its contents were published.</summary>
    /// <value>Default: the first day of the calendar, known at all times.</value>
    public DateOnly KnownSince { get; init; } = DateOnly.MinValue;

    /// <summary>What it is, for people.</summary>
    public string Label { get; init; } = string.Empty;

    /// <summary>What everyone who relies on it must know.</summary>
    public string Notice { get; init; } = string.Empty;

    /// <summary>Takes the catalogue of procedure codes.</summary>
    public EditionBuilder WithCodes(TableInfo info, IEnumerable<CodeRecord> rows)
    {
        codes = (info, [.. rows]);
        return this;
    }

    /// <summary>Takes the list of modifiers.</summary>
    public EditionBuilder WithModifiers(TableInfo info, IEnumerable<ModifierRecord> rows)
    {
        modifiers = (info, [.. rows]);
        return this;
    }

    /// <summary>Takes an NCCI PTP table, in place of an earlier one of the same program and setting. The rows are packed as they come.</summary>
    /// <exception cref="ArgumentException">More different details, sources or lines than a pair table can number.</exception>
    public EditionBuilder WithPairEdits(TableInfo info, IEnumerable<PairEdit> rows)
    {
        var packer = new PairEditPacker();
        foreach (var row in rows)
        {
            packer.Add(row);
        }

        pairEdits[Edition.ProgramAndSetting(info)] = (info, packer);
        return this;
    }

    /// <summary>Takes an MUE table, in place of an earlier one of the same program and setting.</summary>
    public EditionBuilder WithUnitLimits(TableInfo info, IEnumerable<UnitLimit> rows)
    {
        unitLimits[Edition.ProgramAndSetting(info)] = (info, [.. rows]);
        return this;
    }

    /// <summary>Takes the integral items of a program, in place of earlier ones.</summary>
    public EditionBuilder WithIntegralPairs(TableInfo info, IEnumerable<IntegralPair> rows)
    {
        integralPairs[Edition.ProgramOf(info)] = (info, [.. rows]);
        return this;
    }

    /// <summary>Takes the add-on codes of a program, in place of earlier ones.</summary>
    public EditionBuilder WithAddOns(TableInfo info, IEnumerable<AddOnEdit> rows)
    {
        addOns[Edition.ProgramOf(info)] = (info, [.. rows]);
        return this;
    }

    /// <summary>Takes a fee schedule, in place of an earlier one of the same program and first day. The span of its table says from which day it prices.</summary>
    public EditionBuilder WithFees(TableInfo info, IEnumerable<FeeScheduleRow> rows)
    {
        fees[(Edition.ProgramOf(info), info.Span.First)] = (info, [.. rows]);
        return this;
    }

    /// <summary>Takes the rural ZIP codes of a quarter, in place of earlier ones of the same program and first day of the span.</summary>
    /// <exception cref="ArgumentException">Two rows for one ZIP code.</exception>
    public EditionBuilder WithRuralZips(TableInfo info, IEnumerable<RuralZip> rows)
    {
        ruralZips[(Edition.ProgramOf(info), info.Span.First)] = new RuralZipTable(info, rows);
        return this;
    }

    /// <summary>Takes the prior authorization list of a program, in place of an earlier one.</summary>
    public EditionBuilder WithPriorAuthorizations(TableInfo info, IEnumerable<PriorAuthorizationRequirement> rows)
    {
        priorAuthorizations[Edition.ProgramOf(info)] = (info, [.. rows]);
        return this;
    }

    /// <summary>Takes the face-to-face and written order list of a program, in place of an earlier one.</summary>
    public EditionBuilder WithFaceToFaceOrders(TableInfo info, IEnumerable<FaceToFaceOrder> rows)
    {
        faceToFaceOrders[Edition.ProgramOf(info)] = (info, [.. rows]);
        return this;
    }

    /// <summary>Takes the ICD-10-CM codes of a fiscal year, in place of earlier ones of the same first day of the span.</summary>
    /// <exception cref="ArgumentException">A code is not of a diagnosis code's shape.</exception>
    public EditionBuilder WithDiagnosisCodes(TableInfo info, IEnumerable<DiagnosisCode> rows)
    {
        diagnosisCodes[info.Span.First] = new DiagnosisTable(info, rows);
        return this;
    }

    /// <summary>Makes the edition and looks every row up once.</summary>
    /// <exception cref="InvalidDataException">Rows contradict each other: overlapping windows of one code, pair or limit.</exception>
    /// <exception cref="ArgumentException">Two rows for one modifier.</exception>
    /// <exception cref="InvalidOperationException">A row is not found again: a defect in the tables, never in the data.</exception>
    public Edition Build()
    {
        var index = new CodeIndex(AllCodes());
        return new EditionParts
        {
            Id = Id,
            Kind = Kind,
            KnownSince = KnownSince,
            Label = Label,
            Notice = Notice,
            Index = index,
            Codes = codes is { } c ? new CodeTable(c.Info, index, c.Rows) : null,
            Modifiers = modifiers is { } m ? new ModifierTable(m.Info, m.Rows) : null,
            PairEdits = [.. pairEdits.Values.Select(table => new PairEditTable(table.Info, index, table.Rows.Pack(index)))],
            IntegralPairs = [.. integralPairs.Values.Select(table => new IntegralPairTable(table.Info, index, table.Rows))],
            UnitLimits = [.. unitLimits.Values.Select(table => new UnitLimitTable(table.Info, index, table.Rows))],
            AddOns = [.. addOns.Values.Select(table => new AddOnTable(table.Info, index, table.Rows))],
            Fees = [.. fees.Values.Select(table => new FeeTable(table.Info, index, table.Rows))],
            RuralZips = [.. ruralZips.Values],
            PriorAuthorizations = [.. priorAuthorizations.Values.Select(table => new PriorAuthorizationTable(table.Info, index, table.Rows))],
            FaceToFaceOrders = [.. faceToFaceOrders.Values.Select(table => new FaceToFaceTable(table.Info, index, table.Rows))],
            DiagnosisCodes = [.. diagnosisCodes.Values],
        }.Assemble();
    }

    private IEnumerable<ProcedureCode> AllCodes()
    {
        IEnumerable<ProcedureCode>[] tables =
        [
            codes?.Rows.Select(row => row.Code) ?? [],
            pairEdits.Values.SelectMany(table => table.Rows.Codes),
            integralPairs.Values.SelectMany(table => table.Rows).SelectMany(row => new[] { row.ColumnOne, row.ColumnTwo }),
            unitLimits.Values.SelectMany(table => table.Rows).Select(row => row.Code),
            addOns.Values.SelectMany(table => table.Rows).Select(row => row.AddOn),
            fees.Values.SelectMany(table => table.Rows).Select(row => row.Code),
            priorAuthorizations.Values.SelectMany(table => table.Rows).Select(row => row.Code),
            faceToFaceOrders.Values.SelectMany(table => table.Rows).Select(row => row.Code),
        ];
        return tables.SelectMany(codesOfTable => codesOfTable);
    }
}
