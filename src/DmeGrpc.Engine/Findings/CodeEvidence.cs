using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;
using DmeGrpc.Engine.Editions;

namespace DmeGrpc.Engine.Findings;

/// <summary>A procedure code and when it is valid.</summary>
/// <param name="Code">The code billed.</param>
/// <param name="Validity">Its days in the catalogue; null when it is not there.</param>
/// <param name="Row">Its row in the catalogue.</param>
public sealed record CodeEvidence(ProcedureCode Code, EffectiveWindow? Validity, TableRow? Row) : Evidence(Row);
