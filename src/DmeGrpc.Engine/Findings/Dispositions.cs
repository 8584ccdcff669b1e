namespace DmeGrpc.Engine.Findings;

/// <summary>How findings add up to the disposition of a line, and lines to that of a claim.</summary>
public static class Dispositions
{
    /// <summary>What one finding makes of its line.</summary>
    public static Disposition Of(Outcome outcome) => outcome switch
    {
        Outcome.Reject => Disposition.Rejected,
        Outcome.Deny => Disposition.Denied,
        Outcome.Pend => Disposition.Pended,
        Outcome.CutBack or Outcome.HistoryOffset => Disposition.Adjusted,
        Outcome.NotEvaluated => Disposition.NotEvaluated,
        _ => Disposition.Payable,
    };

    /// <summary>The gravest that any finding makes of its line; payable without findings.</summary>
    public static Disposition Of(IReadOnlyList<Finding> findings)
    {
        var gravest = Disposition.Payable;
        for (var i = 0; i < findings.Count; i++)
        {
            gravest = Graver(gravest, Of(findings[i].Outcome));
        }

        return gravest;
    }

    /// <summary>Whether nothing refuses a line of this disposition: it is payable, adjusted, or not evaluated in some respect.</summary>
    public static bool Stands(Disposition disposition) => disposition is Disposition.Payable or Disposition.Adjusted or Disposition.NotEvaluated;

    /// <summary>The graver of two.</summary>
    public static Disposition Graver(Disposition left, Disposition right) => left > right ? left : right;

    /// <summary>
    /// A claim's disposition from its lines', none of which may be missing: what all of them share; adjusted when some lines are not paid as
    /// billed and others may be; denied when all are denied or rejected; otherwise the gravest.
    /// </summary>
    public static Disposition OfClaim(ReadOnlySpan<Disposition> lines)
    {
        var (gravest, unpaid, anyDenied, anyAdjusted) = (Disposition.Payable, 0, false, false);
        foreach (var line in lines)
        {
            gravest = Graver(gravest, line);
            unpaid += line is Disposition.Denied or Disposition.Rejected ? 1 : 0;
            anyDenied |= line == Disposition.Denied;
            anyAdjusted |= line == Disposition.Adjusted;
        }

        if (unpaid == lines.Length && unpaid > 0)
        {
            return anyDenied ? Disposition.Denied : Disposition.Rejected;
        }

        return unpaid > 0 || anyAdjusted ? Disposition.Adjusted : gravest;
    }
}
