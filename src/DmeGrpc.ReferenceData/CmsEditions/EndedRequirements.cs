using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Cms;

namespace DmeGrpc.ReferenceData.CmsEditions;

/// <summary>
/// Phases of prior authorization that have ended. No list shows what was taken off it before its day, and an edition of lists would say of such items
/// that they never needed any; the starter edition knows them.
/// </summary>
internal static class EndedRequirements
{
    /// <summary>
    /// The lists, with the phases that the starter edition knows to have ended. Of a phase that began on one day in both the starter edition's last day
    /// counts, since the day of the list after it is all that lists tell; for the rest the lists have the word on every day that they speak of.
    /// </summary>
    public static CmsTable<PriorAuthorizationRequirement> AddTo(CmsTable<PriorAuthorizationRequirement> lists, Edition starter)
    {
        if (starter.PriorAuthorizations(lists.Release.Program!.Value) is not { } known)
        {
            return lists;
        }

        var ended = known.Rows.Where(row => row.Window.Last is not null).ToList();
        var rows = lists.Rows.Where(row => row.Window.Last is null || !ended.Exists(other => IsSamePhase(row, other) && row.Window.First == other.Window.First)).ToList();
        var taken = ended.FindAll(row => !rows.Exists(other => IsSamePhase(row, other) && row.Window.Overlaps(other.Window)));
        return taken.Count == 0 ? lists : lists with
        {
            Sources = [.. lists.Sources, .. CmsSources.OfStarter(starter, known.Info)],
            Rows = [.. rows, .. taken.Select(row => row with { Source = row.Source with { File = row.Source.File + lists.Sources.Count } })],
            DistinctKeys = rows.Concat(taken).Select(row => (row.Code, row.Phase)).Distinct().Count(),
        };
    }

    private static bool IsSamePhase(PriorAuthorizationRequirement one, PriorAuthorizationRequirement other) => (one.Code, one.Phase) == (other.Code, other.Phase);
}
