using DmeGrpc.Engine.EquipmentHistory;
using DmeGrpc.Engine.Policy;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Policy;

/// <summary>
/// Useful lifetimes other than five years as a CSV file: first_code, last_code, years, source, grade. 0 years means that there is no lifetime to
/// wait for. data/policy/useful_lifetimes.csv is part of this assembly.
/// </summary>
public static class UsefulLifetimesFile
{
    internal const string FileName = "useful_lifetimes.csv";
    private const int MaximumYears = 100;

    /// <summary>Reads a file of useful lifetimes.</summary>
    /// <param name="stream">Read from where it stands, and left open.</param>
    /// <exception cref="EditionSourceException">Something is wrong with it; the exception lists all of it.</exception>
    public static UsefulLifetimes Read(Stream stream)
    {
        var problems = new ProblemList(SourceLimits.Default.Problems);
        var rules = new List<LifetimeRule>();
        foreach (var row in PolicyRows.Read(stream, FileName, problems, "first_code", "last_code", "years"))
        {
            var years = row.WholeNumber("years");
            if (years > MaximumYears)
            {
                row.Refuse($"years: {years} is above {MaximumYears}.");
            }

            var rule = new LifetimeRule(row.Range(), years == 0 ? null : new UsefulLifetime(years), row.Origin(FileName));
            row.RefuseOverlap(rule.Codes, rules.Select(other => (other.Codes, other.Row)));
            if (row.IsSound)
            {
                rules.Add(rule);
            }
        }

        problems.ThrowIfAny();
        return new UsefulLifetimes(rules);
    }
}
