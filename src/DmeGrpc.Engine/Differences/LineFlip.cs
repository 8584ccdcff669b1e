using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Differences;

/// <summary>A line that two editions judge differently: by another disposition, another primary finding, or with other units left payable.</summary>
/// <param name="Line">The line as billed.</param>
/// <param name="Before">The verdict by the edition before.</param>
/// <param name="After">The verdict by the edition after.</param>
/// <param name="Reasons">What it comes from, each once: tables, rows in the order of their tables and codes, other lines.</param>
public sealed record LineFlip(ClaimLine Line, LineVerdict Before, LineVerdict After, IReadOnlyList<FlipReason> Reasons);
