namespace DmeGrpc.Storage.Model;

/// <summary>A line of a posted claim. Units are thousandths, in whole numbers.</summary>
internal sealed class PostedLineRow
{
    public required string MemberKey { get; set; }

    public required string Submitter { get; set; }

    public required string ClaimId { get; set; }

    public int LineNumber { get; set; }

    public required string Code { get; set; }

    /// <summary>Separated by blanks.</summary>
    public required string Modifiers { get; set; }

    public long Units { get; set; }

    /// <summary>What a limit left of them, where it cut them back; null where it did not.</summary>
    public long? PayableUnits { get; set; }

    public DateOnly FirstDay { get; set; }

    public DateOnly LastDay { get; set; }

    public required string SupplierNpi { get; set; }

    public int Setting { get; set; }

    public int Disposition { get; set; }

    public string? UsedTrackingNumber { get; set; }

    public int UsedLineNumber { get; set; }

    public long UsedUnits { get; set; }

    public long ChargeCents { get; set; }

    public long? AllowedCents { get; set; }

    /// <summary>What the member owed of the allowed amount; null, as the other two are then, where that was not known.</summary>
    public long? DeductibleCents { get; set; }

    public long? CopayCents { get; set; }

    public long? CoinsuranceCents { get; set; }

    public bool HasNewNeedOnFile { get; set; }

    /// <summary>As in the posting: history is read from this table alone.</summary>
    public DateTime PostedAt { get; set; }

    /// <summary>As in the posting: history is read from this table alone.</summary>
    public bool IsVoid { get; set; }
}
