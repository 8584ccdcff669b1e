using System.Text;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.ReferenceData.Plans;
using DmeGrpc.TestSupport;

namespace DmeGrpc.ReferenceData.Tests.Plans;

/// <summary>The sample plans as text, and what the reader says of a text.</summary>
internal static class PlanTexts
{
    public static string Sample { get; } = Of("cedar-sound-hmo");

    public static string Of(string id) => File.ReadAllText(RepositoryFiles.Locate("data", "plans", $"{id}.json"));

    /// <summary>The sample with one passage replaced where it stands first.</summary>
    public static string Replacing(string old, string with)
    {
        var at = Sample.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The sample no longer holds {old}.");
        return string.Concat(Sample.AsSpan(0, at), with, Sample.AsSpan(at + old.Length));
    }

    public static Plan Read(string text) => PlanFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "plan.json");

    public static IReadOnlyList<PlanProblem> Problems(string text) => Assert.Throws<PlanFileException>(() => Read(text)).Problems;
}
