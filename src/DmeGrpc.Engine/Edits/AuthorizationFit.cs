using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>How the authorization that a line names fits it.</summary>
/// <param name="Fault">What is wrong with it; none where it carries the line.</param>
/// <param name="Authorization">The authorization; null where there is none of its number.</param>
/// <param name="Line">The line of it that fits best; null where none is for this item.</param>
internal sealed record AuthorizationFit(AuthorizationFault Fault, Authorization? Authorization, AuthorizationLine? Line)
{
    /// <summary>Whether it carries the line, or would if it had more units.</summary>
    public bool IsUsed => Fault is AuthorizationFault.None or AuthorizationFault.UnitsExhausted;
}
