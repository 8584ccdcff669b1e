using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Plans.Json;

namespace DmeGrpc.ReferenceData.Plans.Sections;

/// <summary>Reads an item of $.testCases.</summary>
internal static class TestCaseReader
{
    public static PlanTestCase Read(PlanValue value)
    {
        var source = value.Object("name", "ask", "expect");
        var name = source.RequiredText("name");
        var question = source.Required("ask") is { } ask ? Question(ask) : new PlanQuestion { Code = default, Family = default, Day = default };
        return new PlanTestCase(name, question, source.Required("expect") is { } expect ? Expected(expect) : []);
    }

    private static PlanQuestion Question(PlanValue value)
    {
        var source = value.Object(
            "code", "family", "day", "state", "zip", "product", "urgent", "asked", "allowedCents", "deductibleMetCents", "outOfPocketMetCents",
            "orderingNpi");
        return new PlanQuestion
        {
            Code = source.Required("code")?.Parsed(text => ProcedureCode.TryParse(text, out var code) ? code : (ProcedureCode?)null, "A code such as E0601 is expected here.") ?? default,
            Family = source.Optional("family")?.Word(PlanWords.Families) ?? BenefitFamily.Unknown,
            Day = source.Required("day")?.Date() ?? default,
            State = source.Optional("state") is { } state ? ItemReader.State(state) : string.Empty,
            Zip = source.OptionalText("zip"),
            Product = source.Optional("product")?.Word(PlanWords.Products),
            Urgent = source.Optional("urgent")?.Flag() ?? false,
            Asked = source.Optional("asked")?.Instant(),
            OrderingNpi = source.Optional("orderingNpi") is { } npi ? ItemReader.Npi(npi) : string.Empty,
            AllowedCents = source.Optional("allowedCents")?.Cents(),
            Met = new Accumulators(source.Optional("deductibleMetCents")?.Cents() ?? 0, source.Optional("outOfPocketMetCents")?.Cents() ?? 0),
        };
    }

    private static List<(string Field, string Value)> Expected(PlanValue value)
    {
        var source = value.Object([.. PlanAnswerWords.Fields.Select(field => field.Name)]);
        if (source.IsObject && value.Item.Properties.Count == 0)
        {
            source.Refuse("Nothing is expected.");
        }

        return
        [
            .. from field in PlanAnswerWords.Fields
               let expected = source.Optional(field.Name)
               where expected is not null
               select (field.Name, field.Read(expected)),
        ];
    }
}
