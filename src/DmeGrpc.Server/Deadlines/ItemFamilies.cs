using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Server.Deadlines;

/// <summary>The families of the Required Prior Authorization List, by which Medicare's affirmations last and are due.</summary>
internal static class ItemFamilies
{
    /// <summary>The family of an item on a day; none for an item that is not on the list that day, and for requests that a plan or Medicaid decides.</summary>
    /// <param name="editions">The editions in use; the first that has the list decides.</param>
    /// <param name="program">The program.</param>
    /// <param name="planId">The plan; empty for fee for service.</param>
    /// <param name="code">The item.</param>
    /// <param name="day">The day of receipt.</param>
    public static PriorAuthorizationFamily Of(EditionCatalog editions, PayerProgram program, string planId, ProcedureCode code, DateOnly day)
    {
        if (program != PayerProgram.Medicare || planId.Length > 0
            || editions.Editions.Select(edition => edition.PriorAuthorizations(program)).FirstOrDefault(list => list is not null) is not { } table)
        {
            return PriorAuthorizationFamily.Unknown;
        }

        // The family is the item's own, whatever states its phase is limited to.
        foreach (var row in table.Find(code))
        {
            if (row.Window.Contains(day))
            {
                return row.Family;
            }
        }

        return PriorAuthorizationFamily.Unknown;
    }
}
