namespace DmeGrpc.Storage.Model;

/// <summary>Days on which a member is covered. A member has one at least, or there is no record of the member.</summary>
internal sealed class CoverageSpanRow
{
    public required string MemberKey { get; set; }

    public DateOnly FirstDay { get; set; }

    /// <summary>Null while the coverage goes on.</summary>
    public DateOnly? LastDay { get; set; }

    /// <summary>Null when unknown.</summary>
    public int? Product { get; set; }

    public required string State { get; set; }

    public required string Zip { get; set; }
}
