using DmeGrpc.Claims.V1;
using DmeGrpc.Cli.Input;

namespace DmeGrpc.Cli.Output;

/// <summary>Shows results as they come.</summary>
internal interface IResultWriter
{
    /// <summary>Shows the result of one claim.</summary>
    /// <param name="entry">The claim as it was read; a <see cref="ReadClaim"/> or an <see cref="UnreadableClaim"/>.</param>
    /// <param name="item">Its verdict, or why there is none.</param>
    void Write(InputEntry entry, ClaimItem item);

    /// <summary>Shows what all results come to.</summary>
    void Conclude(Tally tally);
}
