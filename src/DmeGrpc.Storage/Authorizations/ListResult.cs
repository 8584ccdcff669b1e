using DmeGrpc.Engine.Authorizations;

namespace DmeGrpc.Storage.Authorizations;

/// <summary>What came of listing.</summary>
public abstract record ListResult
{
    private ListResult()
    {
    }

    /// <summary>A page.</summary>
    /// <param name="Authorizations">The authorizations, without documents.</param>
    /// <param name="NextPageToken">The token of the next page; empty after the last one.</param>
    public sealed record Page(IReadOnlyList<Authorization> Authorizations, string NextPageToken) : ListResult;

    /// <summary>The token is none that was given out for this filter.</summary>
    public sealed record InvalidPageToken : ListResult;
}
