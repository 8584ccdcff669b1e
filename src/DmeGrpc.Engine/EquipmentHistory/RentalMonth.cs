namespace DmeGrpc.Engine.EquipmentHistory;

/// <summary>Where a rental line stands in its period.</summary>
/// <param name="Line">The line.</param>
/// <param name="Period">The period of continuous use it belongs to, with all lines that are known.</param>
/// <param name="Number">The rental month it bills, from 1; of a line over several months the first.</param>
/// <param name="LastNumber">The last rental month it bills.</param>
/// <param name="InterruptionDays">The days without rental before it, beyond the rental month in which use ceased; 0 for none.</param>
public sealed record RentalMonth(EquipmentLine Line, RentalPeriod Period, int Number, int LastNumber, int InterruptionDays)
{
    /// <summary>Whether it begins a period for which a new prescription, new medical necessity and the reason for the interruption must be on file.</summary>
    public bool NeedsNewNeed => Number == 1 && Period.Beginning == PeriodBeginning.LongInterruption;
}
