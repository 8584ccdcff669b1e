using DmeGrpc.Engine.Coverage;
using DmeGrpc.ReferenceData.Plans.Json;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Plans.Sections;

/// <summary>Reads $.documents, and the lists that name documents.</summary>
internal sealed class DocumentReader
{
    private readonly Dictionary<string, PlanDocument> byId = [];

    public DocumentReader(PlanValue? list)
    {
        foreach (var value in list?.List() ?? [])
        {
            var source = value.Object("id", "title", "kind", "purpose");
            var document = new PlanDocument(
                source.RequiredText("id"), source.RequiredText("title"), source.Required("kind")?.Word(PlanWords.DocumentKinds) ?? default,
                source.Required("purpose")?.Word(PlanWords.DocumentPurposes) ?? default);
            if (!byId.TryAdd(document.Id, document) && document.Id.Length > 0)
            {
                source.Required("id")!.Refuse("A document before it has the same id.");
            }
        }
    }

    /// <summary>A list of ids.</summary>
    public List<PlanDocument> Named(PlanValue? list) => [.. (list?.Set(Id) ?? []).Where(byId.ContainsKey).Select(id => byId[id])];

    private string Id(PlanValue value)
    {
        var id = value.Text();
        if (!byId.ContainsKey(id))
        {
            value.Refuse(NearestName.To(id, byId.Keys) is { } nearest ? $"No document has this id; did you mean {nearest}?" : "No document has this id.");
        }

        return id;
    }
}
