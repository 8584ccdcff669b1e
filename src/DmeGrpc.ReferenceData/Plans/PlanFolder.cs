using DmeGrpc.Engine.Coverage;

namespace DmeGrpc.ReferenceData.Plans;

/// <summary>A folder of plan files.</summary>
public static class PlanFolder
{
    /// <summary>The end of a schema's name; schemas lie beside the plans and are not read as such.</summary>
    private const string SchemaEnding = ".schema.json";

    private static readonly EnumerationOptions FileNames = new() { MatchCasing = MatchCasing.CaseInsensitive, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>Reads every .json file of the folder but schemas, by name.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="PlanFileException">
    /// There is no such folder or no plan in it, something is wrong with a file, or two plans have one id; the exception lists everything of every file.
    /// </exception>
    public static IReadOnlyList<Plan> Open(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new PlanFileException([new PlanProblem(path, 0, "$", "There is no such folder.")]);
        }

        var files = Directory.EnumerateFiles(path, "*.json", FileNames)
            .Where(file => !file.EndsWith(SchemaEnding, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0)
        {
            throw new PlanFileException([new PlanProblem(path, 0, "$", "The folder holds no plan: no file whose name ends in .json, but for schemas.")]);
        }

        var plans = new Dictionary<string, Plan>();
        var problems = new List<PlanProblem>();
        foreach (var file in files)
        {
            try
            {
                var plan = PlanFile.Open(file);
                if (!plans.TryAdd(plan.Id, plan))
                {
                    problems.Add(new PlanProblem(Path.GetFileName(file), 0, "$.id", $"A file before it has the plan {plan.Id}."));
                }
            }
            catch (PlanFileException refusal)
            {
                problems.AddRange(refusal.Problems);
            }
        }

        return problems.Count == 0 ? [.. plans.Values] : throw new PlanFileException(problems);
    }
}
