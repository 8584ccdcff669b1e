using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Editions;

/// <summary>Tables that are already made, such as those of an edition file, and what they are to be called together.</summary>
public sealed class EditionParts
{
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

    /// <summary>The numbers of its codes; every table was made with it.</summary>
    public required CodeIndex Index { get; init; }

    /// <summary>The catalogue of procedure codes.</summary>
    public CodeTable? Codes { get; set; }

    /// <summary>The list of modifiers.</summary>
    public ModifierTable? Modifiers { get; set; }

    /// <summary>The NCCI PTP tables, one a program and setting.</summary>
    public IList<PairEditTable> PairEdits { get; init; } = [];

    /// <summary>The integral items, one table a program.</summary>
    public IList<IntegralPairTable> IntegralPairs { get; init; } = [];

    /// <summary>The MUE tables, one a program and setting.</summary>
    public IList<UnitLimitTable> UnitLimits { get; init; } = [];

    /// <summary>The add-on codes, one table a program.</summary>
    public IList<AddOnTable> AddOns { get; init; } = [];

    /// <summary>The fee schedules, each with the first day it prices as the first day of its span.</summary>
    public IList<FeeTable> Fees { get; init; } = [];

    /// <summary>The rural ZIP codes, one table a quarter, from the quarter's first day on.</summary>
    public IList<RuralZipTable> RuralZips { get; init; } = [];

    /// <summary>The items that need prior authorization, one table a program.</summary>
    public IList<PriorAuthorizationTable> PriorAuthorizations { get; init; } = [];

    /// <summary>The items that need a face-to-face encounter and a written order, one table a program.</summary>
    public IList<FaceToFaceTable> FaceToFaceOrders { get; init; } = [];

    /// <summary>The ICD-10-CM codes, one table a fiscal year, for every program.</summary>
    public IList<DiagnosisTable> DiagnosisCodes { get; init; } = [];

    /// <summary>Makes the edition and looks every row up once.</summary>
    /// <param name="runChecks">Runs the checks of the tables, all of them, in any order or at the same time; null to run one after another.</param>
    /// <exception cref="InvalidDataException">Rows contradict each other: overlapping windows of one code, pair or limit.</exception>
    /// <exception cref="ArgumentException">Two tables for one program, setting and first day, or a table that does not name its program and setting.</exception>
    /// <exception cref="InvalidOperationException">A row is not found again: the tables are not sorted as they must be.</exception>
    public Edition Assemble(Action<IReadOnlyList<Action>>? runChecks = null)
    {
        var edition = new Edition(this);
        var checks = EditionSelfCheck.Of(edition);
        if (runChecks is not null)
        {
            runChecks(checks);
            return edition;
        }

        foreach (var check in checks)
        {
            check();
        }

        return edition;
    }
}
