using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Policy;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Policy;

/// <summary>
/// How periods of continuous use are found, as a CSV file: rule, value, source, grade; each rule once, yes is 1 and no is 0.
/// data/policy/rental_rules.csv is part of this assembly.
/// </summary>
public static class RentalRulesFile
{
    internal const string FileName = "rental_rules.csv";
    private const string InterruptionDays = "TEMPORARY_INTERRUPTION_DAYS";
    private const string NeedsDocuments = "NEW_PERIOD_NEEDS_DOCUMENTS";
    private const string NewSupplier = "NEW_SUPPLIER_BEGINS_PERIOD";
    private const int MaximumDays = 366;

    private static readonly WordList<int> Highest = new("a rule", (InterruptionDays, MaximumDays), (NeedsDocuments, 1), (NewSupplier, 1));

    /// <summary>Reads a file of rules.</summary>
    /// <param name="stream">Read from where it stands, and left open.</param>
    /// <returns>The rules, and the row of the longest temporary interruption.</returns>
    /// <exception cref="EditionSourceException">Something is wrong with it, or a rule is missing; the exception lists all of it.</exception>
    public static (RentalRules Rules, PolicyRow InterruptionRow) Read(Stream stream)
    {
        var problems = new ProblemList(SourceLimits.Default.Problems);
        var values = new Dictionary<string, (int Value, PolicyRow Row)>();
        foreach (var row in PolicyRows.Read(stream, FileName, problems, "rule", "value"))
        {
            var highest = row.Word("rule", Highest);
            var (rule, value, origin) = (row.Text("rule"), row.WholeNumber("value"), row.Origin(FileName));
            if (row.IsSound && value > highest)
            {
                row.Refuse($"value: {value} is above {highest}.");
            }

            if (row.IsSound && !values.TryAdd(rule, (value, origin)))
            {
                row.Refuse($"rule: {rule} is on line {values[rule].Row.Line} too.");
            }
        }

        foreach (var rule in (string[])[InterruptionDays, NeedsDocuments, NewSupplier])
        {
            if (!values.ContainsKey(rule))
            {
                problems.Add(FileName, 0, $"{rule} is missing.");
            }
        }

        problems.ThrowIfAny();
        var rules = new RentalRules
        {
            TemporaryInterruptionDays = values[InterruptionDays].Value,
            NewPeriodNeedsDocuments = values[NeedsDocuments].Value == 1,
            NewSupplierBeginsPeriod = values[NewSupplier].Value == 1,
        };
        return (rules, values[InterruptionDays].Row);
    }
}
