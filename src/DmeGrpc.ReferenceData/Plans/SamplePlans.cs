using DmeGrpc.Engine.Coverage;

namespace DmeGrpc.ReferenceData.Plans;

/// <summary>The sample plans, which are part of this assembly: Medicare fee-for-service and two plans that do not exist. To try the product with.</summary>
public static class SamplePlans
{
    /// <summary>The id of the one that exists: Medicare fee-for-service.</summary>
    public const string Medicare = "medicare-ffs";

    private const string Prefix = "plans/";

    /// <summary>Reads them anew, by id; callers keep the result, which never changes.</summary>
    public static IReadOnlyList<Plan> Load()
    {
        var assembly = typeof(SamplePlans).Assembly;
        return
        [
            .. from name in assembly.GetManifestResourceNames()
               where name.StartsWith(Prefix, StringComparison.Ordinal)
               orderby name
               select Read(name),
        ];

        Plan Read(string name)
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            return PlanFile.Read(stream, name[Prefix.Length..]);
        }
    }
}
