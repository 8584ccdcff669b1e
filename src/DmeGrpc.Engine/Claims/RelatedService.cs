using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Dates;

namespace DmeGrpc.Engine.Claims;

/// <summary>A payable service outside the claim that bears on it: one that a colleague of the same group billed for the member.</summary>
/// <param name="Code">The service.</param>
/// <param name="Span">Its days.</param>
public sealed record RelatedService(ProcedureCode Code, ServiceSpan Span);
