namespace DmeGrpc.Engine.Rental;

/// <summary>Renting and buying compared at the end of one month.</summary>
/// <param name="Month">The month, from 1.</param>
/// <param name="FeeCents">What the month's rental pays; 0 after the last one.</param>
/// <param name="RentCents">What renting has cost so far, the one-off cost included.</param>
/// <param name="PurchaseCents">What buying has cost so far: the price and the repairs, less what the item is still worth; null where it is not sold.</param>
public readonly record struct QuotedMonth(int Month, long FeeCents, long RentCents, long? PurchaseCents);
