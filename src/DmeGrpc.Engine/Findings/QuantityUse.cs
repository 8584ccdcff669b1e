using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Engine.Findings;

/// <summary>How much of a quantity is used.</summary>
/// <param name="Limit">The units of the period.</param>
/// <param name="Days">The period.</param>
/// <param name="Used">What lines before this one used of it, on this claim and on others.</param>
/// <param name="Billed">What the line bills.</param>
/// <param name="Payable">What of that is left payable.</param>
public sealed record QuantityUse(int Limit, ServiceSpan Days, decimal Used, decimal Billed, decimal Payable);
