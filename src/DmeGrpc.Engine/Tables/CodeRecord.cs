using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Tables;

/// <summary>One period in which a procedure code is valid. A code that was ended and taken up again has two.</summary>
/// <param name="Code">The code.</param>
/// <param name="ShortName">A short name in plain words; never a CPT description.</param>
/// <param name="Validity">First and last day of service it may be billed for.</param>
/// <param name="Category">DMEPOS payment category.</param>
/// <param name="Family">Family of benefits.</param>
/// <param name="Source">Where the row stands in its file.</param>
public sealed record CodeRecord(
    ProcedureCode Code, string ShortName, EffectiveWindow Validity, PaymentCategory Category, BenefitFamily Family, SourceRow Source);
