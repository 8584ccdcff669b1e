using DmeGrpc.Claims.V1;
using Google.Rpc;

namespace DmeGrpc.Cli.Input;

/// <summary>What the input has at one place. Every entry but a fault is answered with one result.</summary>
internal abstract record InputEntry;

/// <summary>A claim that can be put to a judge.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Position">Where it begins.</param>
internal sealed record ReadClaim(Claim Claim, InputPosition Position) : InputEntry;

/// <summary>A JSON value that is no claim. It takes the place of one, and reading goes on after it.</summary>
/// <param name="ClaimId">The claim's id where it can be made out; else empty.</param>
/// <param name="Error">What is wrong, in the service's own error model.</param>
/// <param name="Position">Where it begins.</param>
internal sealed record UnreadableClaim(string ClaimId, Status Error, InputPosition Position) : InputEntry;

/// <summary>The end of a source before its time: it is missing, cannot be read, or is not JSON from here on.</summary>
/// <param name="Message">One line for the user.</param>
internal sealed record InputFault(string Message) : InputEntry;
