using System.Collections.Frozen;
using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Coverage;
using DmeGrpc.ReferenceData.Manifest;
using DmeGrpc.ReferenceData.Plans.Json;
using DmeGrpc.ReferenceData.Plans.Sections;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Plans;

/// <summary>Reads a plan file.</summary>
internal static class PlanReader
{
    private static readonly string[] Properties =
    [
        "$schema", "id", "name", "program", "from", "through", "products", "families", "exclusions", "limits", "costShare", "documents", "authorizations",
        "unauthorizedItems", "vendors", "businessHours", "prescriber", "physicians", "edits", "testCases",
    ];

    /// <exception cref="PlanFileException">Something is wrong with it; the exception lists all of it.</exception>
    public static Plan Read(Stream stream, string file)
    {
        var problems = new PlanProblems(file);
        var item = JsonFile.Read(stream, PlanLimits.FileBytes, (line, reason) => problems.Add(line, "$", reason));
        problems.ThrowIfAny();
        var root = new PlanValue(item!, "$", problems);
        var source = root.Object(Properties);
        var plan = Plan(source);
        problems.ThrowIfAny();

        PlanTestCaseCheck.Report(plan, source.Required("testCases")!);
        problems.ThrowIfAny();
        return plan;
    }

    private static Plan Plan(PlanObject source)
    {
        source.Optional("$schema")?.Text();
        var products = source.Required("products")?.Set(value => value.Word(PlanWords.Products)) ?? [];
        var documents = new DocumentReader(source.Optional("documents"));
        return new Plan
        {
            Id = source.Required("id") is { } id ? Id(id) : string.Empty,
            Name = source.RequiredText("name"),
            Program = source.Required("program")?.Word(SourceWords.Programs) ?? default,
            Window = source.Window(needsFrom: true),
            Products = products,
            Families = source.Required("families")?.Set(value => value.Word(PlanWords.Families)) ?? [],
            Exclusions = PlanObject.Items(source.Optional("exclusions"), ExclusionReader.Read),
            Limits = PlanObject.Items(source.Optional("limits"), LimitReader.Read),
            CostShare = source.Required("costShare") is { } share ? CostShareReader.Read(share) : null!,
            Authorizations = PlanObject.Items(source.Optional("authorizations"), value => AuthorizationReader.Read(value, documents)),
            UnauthorizedItems = source.Required("unauthorizedItems")?.Word(PlanWords.Liabilities) ?? default,
            Vendors = VendorReader.Read(source.Optional("vendors"), products),
            BusinessHours = source.Optional("businessHours") is { } hours ? BusinessHoursReader.Read(hours) : null,
            Prescriber = source.Required("prescriber")?.Word(PlanWords.Prescribers) ?? default,
            Physicians = Physicians(source),
            EditPolicy = source.Optional("edits") is { } edits ? EditPolicyReader.Read(edits) : Engine.Edits.EditPolicy.Default,
            TestCases = TestCases(source.Required("testCases")),
        };
    }

    private static FrozenSet<string>? Physicians(PlanObject source)
    {
        if (source.Optional("physicians") is not { } list)
        {
            return null;
        }

        if (source.Optional("prescriber")?.Item.Text == PlanWords.Prescribers.WordOf(PrescriberRule.TreatingPractitioner))
        {
            list.Refuse("Physicians are listed where the prescriber must be a physician of the plan.");
        }

        return list.Set(ItemReader.Npi).ToFrozenSet(StringComparer.Ordinal);
    }

    private static string Id(PlanValue value)
    {
        var id = value.Text();
        if (id.Length > AuthorizationLimits.PlanIdLength || !id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            value.Refuse($"1 to {AuthorizationLimits.PlanIdLength} small letters, digits and hyphens are expected here.");
        }

        return id;
    }

    private static List<PlanTestCase> TestCases(PlanValue? list)
    {
        var cases = new List<PlanTestCase>();
        foreach (var value in list?.List() ?? [])
        {
            var testCase = TestCaseReader.Read(value);
            if (cases.Exists(other => other.Name == testCase.Name))
            {
                value.Refuse("A test case before it has the same name.");
            }

            cases.Add(testCase);
        }

        return cases;
    }
}
