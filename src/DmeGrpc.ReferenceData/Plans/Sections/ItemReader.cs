using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.ReferenceData.Plans.Json;

namespace DmeGrpc.ReferenceData.Plans.Sections;

/// <summary>Reads which items a rule is about, and where.</summary>
internal static class ItemReader
{
    /// <summary>The properties codes and families, at least one of them.</summary>
    public static ItemSelection Selection(PlanObject source)
    {
        if (source.IsObject && source.Optional("codes") is null && source.Optional("families") is null)
        {
            source.Refuse("Either codes or families must be there.");
        }

        return new ItemSelection(source.Optional("codes")?.Set(Range) ?? [], source.Optional("families")?.Set(value => value.Word(PlanWords.Families)) ?? []);
    }

    /// <summary>The property states.</summary>
    public static IReadOnlyList<string> States(PlanObject source) => source.Optional("states")?.Set(State) ?? [];

    public static string State(PlanValue value)
    {
        var state = value.Text();
        if (!StateCode.IsKnown(state))
        {
            value.Refuse("A state's postal code of two capitals is expected here.");
        }

        return state;
    }

    /// <summary>An NPI with the right check digit.</summary>
    public static string Npi(PlanValue value)
    {
        var npi = value.Text();
        if (!NationalProviderIdentifier.IsWellFormed(npi))
        {
            value.Refuse("An NPI is expected here: ten digits, the first 1 or 2, the last the right check digit.");
        }

        return npi;
    }

    private static CodeRange Range(PlanValue value) => value.Parsed(
        text => CodeRange.TryParse(text, out var range) ? range : (CodeRange?)null,
        "A code such as E0601, or a range in order such as E0250-E0304, is expected here.");
}
