using DmeGrpc.Engine.Authorizations;

namespace DmeGrpc.Engine.Edits;

/// <summary>A line that uses an authorization, unless its units are too many.</summary>
/// <param name="Line">The line.</param>
/// <param name="Need">Why it needs one.</param>
/// <param name="Number">The number it names.</param>
/// <param name="Authorization">The authorization.</param>
/// <param name="Used">The line of it.</param>
internal sealed record AuthorizedLine(LineReview Line, AuthorizationNeed Need, string Number, Authorization Authorization, AuthorizationLine Used);
