using DmeGrpc.Engine.Coverage;
using DmeGrpc.ReferenceData.Plans;
using DmeGrpc.Server.Plans;

namespace DmeGrpc.Cli.Validate;

/// <summary>Opens the plans that claims are judged by in this process.</summary>
internal static class PlanSource
{
    /// <summary>The plans of a folder, and Medicare fee-for-service.</summary>
    /// <param name="folder">The folder; null for none.</param>
    /// <param name="withSamples">Whether the sample plans, which do not exist, are among them.</param>
    /// <exception cref="CommandFailedException">There is no such folder, or something is wrong with a file.</exception>
    public static PlanCatalog Open(string? folder, bool withSamples = false)
    {
        try
        {
            return PlanLoader.Load(new PlanSettings { Folder = folder, IncludeSamples = withSamples });
        }
        catch (PlanFileException e)
        {
            var more = e.Problems.Count == 1 ? string.Empty : $" ({e.Problems.Count - 1} more)";
            throw new CommandFailedException($"the plans of {folder} cannot be used: {e.Problems[0]}{more}");
        }
    }
}
