using DmeGrpc.Engine.Coverage;

namespace DmeGrpc.ReferenceData.Plans;

/// <summary>A plan kept as a JSON file; data/plans/plan.schema.json describes it.</summary>
public static class PlanFile
{
    /// <summary>Reads a plan and holds it against its own test cases.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="PlanFileException">It cannot be read, something is wrong with it, or a test case fails; the exception lists all of it.</exception>
    public static Plan Open(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Read(stream, Path.GetFileName(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PlanFileException([new PlanProblem(path, 0, "$", $"The file cannot be read: {failure.Message}")]);
        }
    }

    /// <summary>The same from a stream.</summary>
    /// <param name="stream">Read from where it stands, and left open.</param>
    /// <param name="name">What to call it in problems.</param>
    /// <exception cref="PlanFileException">Something is wrong with it, or a test case fails; the exception lists all of it.</exception>
    public static Plan Read(Stream stream, string name) => PlanReader.Read(stream, name);
}
