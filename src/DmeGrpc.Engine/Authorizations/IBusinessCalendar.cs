namespace DmeGrpc.Engine.Authorizations;

/// <summary>Which days a payer counts as business days.</summary>
public interface IBusinessCalendar
{
    /// <summary>Whether the payer works on the day.</summary>
    bool IsBusinessDay(DateOnly day);
}
