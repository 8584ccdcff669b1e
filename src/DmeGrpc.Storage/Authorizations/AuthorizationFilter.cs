using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Storage.Authorizations;

/// <summary>Which authorizations to list; what is null does not matter, and everything else must hold.</summary>
public sealed record AuthorizationFilter
{
    /// <summary>Of this member.</summary>
    public MemberKey? Member { get; init; }

    /// <summary>Of this supplier, by NPI.</summary>
    public string? SupplierNpi { get; init; }

    /// <summary>In this state of service, by postal code.</summary>
    public string? ServiceState { get; init; }

    /// <summary>With this decision as a whole.</summary>
    public OverallDecision? Decision { get; init; }

    /// <summary>With a line that asks for this code or was decided for it.</summary>
    public ProcedureCode? Code { get; init; }

    /// <summary>Due on an earlier day than this. Combine it with <see cref="OverallDecision.Pending"/> for a reviewer's queue.</summary>
    public DateOnly? DueBefore { get; init; }

    /// <summary>Changed at this time or later, uses of units apart.</summary>
    public DateTimeOffset? UpdatedSince { get; init; }
}
