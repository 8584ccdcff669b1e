using DmeGrpc.Claims.V1;
using DmeGrpc.Cli.Input;
using Google.Rpc;

namespace DmeGrpc.Cli.Tests.Support;

/// <summary>Claims with results of a test's own making, for tests of how results are shown.</summary>
internal static class ClaimItems
{
    public static (InputEntry Entry, ClaimItem Item) Payable(string claimId = "CLM-1") => (
        Entry(claimId, "E0601", "A7030"),
        Item(claimId, Disposition.Payable, Line(1, Disposition.Payable), Line(2, Disposition.Payable)));

    /// <summary>A claim of a payable line, a denied one with a further finding, and one that was not evaluated.</summary>
    public static (InputEntry Entry, ClaimItem Item) Adjusted() => (
        Entry("CLM-2", "K0001", "E0981", "94660"),
        Item(
            "CLM-2", Disposition.Adjusted, Line(1, Disposition.Payable), Line(2, Disposition.Denied, Included(), Hint()),
            Line(3, Disposition.NotEvaluated, NotEvaluated())));

    /// <summary>A claim that goes back as a whole.</summary>
    public static (InputEntry Entry, ClaimItem Item) Rejected()
    {
        var item = Item("CLM-3", Disposition.Rejected, Line(1, Disposition.Rejected));
        item.Result.Findings.Add(new Finding
        {
            Edit = Edit.ClaimStructure,
            Outcome = Outcome.Reject,
            GroupCode = GroupCode.Co,
            Carc = "16",
            Rarcs = { "N257", "MA130" },
            ClaimStatusCategory = "A7",
            ClaimStatusCode = "562",
            Message = "'1234567890' is not an NPI: ten digits, the last a check digit.",
            Remedies = { new Remedy { Action = "Give the billing supplier's NPI as NPPES shows it.", Condition = RemedyCondition.AlwaysAllowed } },
        });
        return (Entry("CLM-3", "E0601"), item);
    }

    /// <summary>A claim that cannot be read, for two reasons.</summary>
    public static (InputEntry Entry, ClaimItem Item) Unreadable(string claimId = "CLM-4")
    {
        var error = UnreadableStatus.Of([("claim.program", "It is required."), ("claim.lines[0].from_date", "2026-02-30 is not a day on the calendar.")]);
        return (new UnreadableClaim(claimId, error, new InputPosition("claims.json", 40)), new ClaimItem { ClaimId = claimId, Error = error });
    }

    private static ReadClaim Entry(string claimId, params string[] codes) =>
        new(new Claim { ClaimId = claimId, Lines = { codes.Select(code => new ClaimLine { ProcedureCode = code }) } }, new InputPosition("claims.json", 7));

    private static ClaimItem Item(string claimId, Disposition disposition, params LineResult[] lines) => new()
    {
        ClaimId = claimId,
        Result = new ClaimResult
        {
            ClaimId = claimId,
            Disposition = disposition,
            Lines = { lines },
            Editions = { new ConsultedEdition { EditionId = "test-1", Notice = "Not for billing." } },
        },
    };

    private static LineResult Line(uint number, Disposition disposition, params Finding[] findings) =>
        new() { LineNumber = number, Disposition = disposition, Findings = { findings } };

    private static Finding Included() => new()
    {
        Edit = Edit.IntegralItem,
        Outcome = Outcome.Deny,
        GroupCode = GroupCode.Co,
        Carc = "97",
        Rarcs = { "M15" },
        Message = "E0981 on line 2 is part of K0001 on line 1 and not paid beside it on 2026-01-15.",
        Remedies =
        {
            new Remedy { Action = "Remove line 2: its payment is included in that of K0001.", Condition = RemedyCondition.AlwaysAllowed },
            new Remedy { Action = "Bill it apart if it replaces a part that the member owns.", Condition = RemedyCondition.OnlyIfDocumented },
            new Remedy { Action = "Do not bill the member for it.", Condition = RemedyCondition.Never },
        },
        Pair = new PairEvidence { Table = new TableReference { Source = "integral_groups.csv", Row = 59 } },
    };

    private static Finding Hint() => new() { Edit = Edit.Modifier, Outcome = Outcome.Advisory, Message = "Modifier NU is given more than once; once is enough." };

    private static Finding NotEvaluated() => new()
    {
        Edit = Edit.ProcedureCode,
        Outcome = Outcome.NotEvaluated,
        Message = "The validity of 94660 was not evaluated: no CPT list is loaded.",
    };
}
