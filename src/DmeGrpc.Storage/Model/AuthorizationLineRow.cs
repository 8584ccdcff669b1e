namespace DmeGrpc.Storage.Model;

/// <summary>A line of an authorization: what was asked for, its current segment, what is used. Units are thousandths, in whole numbers.</summary>
internal sealed class AuthorizationLineRow
{
    public required string MemberKey { get; set; }

    public required string TrackingNumber { get; set; }

    public int LineNumber { get; set; }

    public required string RequestedCode { get; set; }

    /// <summary>Separated by blanks.</summary>
    public required string RequestedModifiers { get; set; }

    public long RequestedUnits { get; set; }

    public DateOnly? RequestedFirstDay { get; set; }

    public DateOnly? RequestedLastDay { get; set; }

    public int Family { get; set; }

    /// <summary>A, N or P.</summary>
    public required string Decision { get; set; }

    public required string Code { get; set; }

    /// <summary>Separated by blanks.</summary>
    public required string Modifiers { get; set; }

    public long Units { get; set; }

    public DateOnly? FirstDay { get; set; }

    public DateOnly? LastDay { get; set; }

    public required string ReasonCode { get; set; }

    public required string ReasonText { get; set; }

    public required string Missing { get; set; }

    public DateOnly? DecidedDay { get; set; }

    public long UsedUnits { get; set; }

    /// <summary>As in the authorization: it stands here too so that the statement that uses units can look at one row alone.</summary>
    public bool IsWithdrawn { get; set; }
}
