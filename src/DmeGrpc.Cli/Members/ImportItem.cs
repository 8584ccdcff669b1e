using DmeGrpc.ReferenceData.Members;

namespace DmeGrpc.Cli.Members;

/// <summary>What the reader of files hands to whoever waits for the answers, in the order of the files.</summary>
internal abstract record ImportItem
{
    private ImportItem()
    {
    }

    /// <summary>Members that were sent in one message.</summary>
    /// <param name="Stream">Where.</param>
    /// <param name="FirstIndex">The place of the first of them in the stream.</param>
    /// <param name="Title">What their file is called.</param>
    /// <param name="Members">The members.</param>
    public sealed record Batch(ImportStream Stream, ulong FirstIndex, string Title, IReadOnlyList<MemberFileEntry.Member> Members) : ImportItem;

    /// <summary>Something is wrong with a file.</summary>
    /// <param name="Message">What, with file and line.</param>
    /// <param name="EndsFile">Whether it keeps a file, or the rest of it, from being read.</param>
    public sealed record Fault(string Message, bool EndsFile) : ImportItem;

    /// <summary>A member is left out because of such faults.</summary>
    public sealed record LeftOut : ImportItem;

    /// <summary>All members of a stream are sent.</summary>
    /// <param name="Stream">The stream.</param>
    public sealed record StreamEnd(ImportStream Stream) : ImportItem;
}
