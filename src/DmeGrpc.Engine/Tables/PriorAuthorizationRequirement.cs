using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Tables;

/// <summary>
/// One phase in which an item needs prior authorization as a condition of payment. Of a rental series the date of delivery counts.
/// Source: 42 CFR 414.234 and the Required Prior Authorization List.
/// </summary>
/// <param name="Code">The item.</param>
/// <param name="Phase">The phase, from 1; a later one adds states.</param>
/// <param name="Window">The days of delivery it applies to.</param>
/// <param name="States">The states of the phase; none for the whole nation.</param>
/// <param name="Family">The family of items, by which an affirmation lasts.</param>
/// <param name="Source">Where the row stands in its file.</param>
public readonly record struct PriorAuthorizationRequirement(
    ProcedureCode Code, int Phase, EffectiveWindow Window, StateSet States, PriorAuthorizationFamily Family, SourceRow Source)
{
    /// <summary>Whether an item delivered in the state on the day needs prior authorization by this row.</summary>
    /// <param name="state">Postal code in capitals; empty where it is not known, which no phase of single states applies to.</param>
    /// <param name="day">The day of delivery.</param>
    public bool Applies(string state, DateOnly day) => Window.Contains(day) && (States.Count == 0 || States.Contains(state));
}
