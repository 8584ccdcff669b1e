using DmeGrpc.Engine.Claims;

namespace DmeGrpc.Engine.Coverage;

/// <summary>A posted line that is history no longer, though a payer may have counted what the member owed of it.</summary>
/// <param name="Line">The line as it was posted.</param>
/// <param name="At">When its claim was voided or replaced; null for a claim that is judged again, which is left out of its own history.</param>
public sealed record UndoneLine(PostedLine Line, DateTimeOffset? At);
