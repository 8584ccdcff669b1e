using DmeGrpc.Engine.Coverage;
using DmeGrpc.ReferenceData.Plans.Json;

namespace DmeGrpc.ReferenceData.Plans.Sections;

/// <summary>Reads an item of $.exclusions.</summary>
internal static class ExclusionReader
{
    public static Exclusion Read(PlanValue value)
    {
        var source = value.Object("codes", "families", "from", "through", "reason", "coveredWhen");
        return new Exclusion(ItemReader.Selection(source), source.Window(), source.RequiredText("reason"), source.OptionalText("coveredWhen"));
    }
}
