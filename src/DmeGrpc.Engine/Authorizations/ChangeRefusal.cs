namespace DmeGrpc.Engine.Authorizations;

/// <summary>Why a change is not allowed.</summary>
/// <param name="Kind">The rule it breaks.</param>
/// <param name="LineNumber">The line it breaks it in; null for the whole.</param>
/// <param name="Message">One plain sentence with the numbers in it.</param>
public sealed record ChangeRefusal(RefusalKind Kind, int? LineNumber, string Message);
