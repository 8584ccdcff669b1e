using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Authorizations;

/// <summary>One item a request for authorization asks for.</summary>
public sealed record RequestedLine
{
    /// <summary>The requester's number for the line: 1 or more, unique in the request.</summary>
    public required int LineNumber { get; init; }

    /// <summary>The item.</summary>
    public required ProcedureCode Code { get; init; }

    /// <summary>Its modifiers, pricing modifiers first as usual; at most four.</summary>
    public IReadOnlyList<Modifier> Modifiers { get; init; } = [];

    /// <summary>Units of service asked for: more than 0, at most three decimals.</summary>
    public required decimal Units { get; init; }

    /// <summary>The first day the item is wanted for; null when the request names none.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>The last day it is wanted for; null when the request names none.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The item's family of the Required Prior Authorization List on the day of receipt; it decides due date and validity.</summary>
    public PriorAuthorizationFamily Family { get; init; }
}
