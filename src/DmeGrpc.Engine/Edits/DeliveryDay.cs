namespace DmeGrpc.Engine.Edits;

/// <summary>When the item of a line was delivered.</summary>
/// <param name="Day">The day, as far as it is known.</param>
/// <param name="IsKnown">False for a later month of a rental whose first month only other claims could show, and they were not looked at or are not on file.</param>
internal readonly record struct DeliveryDay(DateOnly Day, bool IsKnown);
