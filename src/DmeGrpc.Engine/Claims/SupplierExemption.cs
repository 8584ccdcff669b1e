using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Engine.Claims;

/// <summary>
/// A supplier whose requests were affirmed so often that Medicare asks none of it for a while. Source: 42 CFR 414.234(c) as amended by CMS-1828-F.
/// </summary>
/// <param name="SupplierNpi">The supplier.</param>
/// <param name="Days">The days of delivery for which it needs no authorization.</param>
public sealed record SupplierExemption(string SupplierNpi, EffectiveWindow Days);
