using System.Globalization;
using DmeGrpc.Claims.V1;
using DmeGrpc.Cli.Authorizations;
using DmeGrpc.Cli.Editions;
using DmeGrpc.Cli.Input;
using DmeGrpc.Cli.Output;
using Google.Protobuf;

namespace DmeGrpc.Cli.Claims;

/// <summary>Shows what came of posting claims: the verdict as <c>dme validate</c> shows it, and below it what was recorded. Or each response as a line of protobuf JSON.</summary>
internal sealed class ClaimReport
{
    private readonly TextWriter output;
    private readonly bool isJson;
    private readonly TableWriter verdicts;
    private readonly PlainTables text;

    public ClaimReport(ServiceSession session)
    {
        output = session.Output.Text;
        isJson = session.Format == ReportFormat.Json;
        verdicts = new TableWriter(output, session.Console.Width, session.Console.UsesColor);
        text = new PlainTables(output, session.Console.Width, session.Console.UsesColor);
    }

    /// <summary>Shows a posted claim.</summary>
    public void Write(ReadClaim claim, PostClaimResponse response)
    {
        if (!WriteJson(response))
        {
            Write(claim, response.Result, response.Receipt);
        }
    }

    /// <summary>Shows a claim that replaced another.</summary>
    public void Write(ReadClaim claim, ReplaceClaimResponse response)
    {
        if (!WriteJson(response))
        {
            Write(claim, response.Result, response.Receipt);
            if (response.Replaced is { } replaced)
            {
                text.Line($"  In place of {replaced.ClaimId}, which gives back {UsesOf(replaced)}.");
            }
        }
    }

    /// <summary>Shows a voided claim.</summary>
    public void Write(VoidClaimResponse response)
    {
        if (!WriteJson(response))
        {
            text.Line($"Claim {response.Receipt.ClaimId} is void; it gives back {UsesOf(response.Receipt)}.");
        }
    }

    private void Write(ReadClaim claim, ClaimResult result, PostingReceipt? receipt)
    {
        verdicts.Write(claim, new ClaimItem { ClaimId = result.ClaimId, Result = result });
        text.Line(receipt is null
            ? "  Nothing was recorded: correct the claim and post it again."
            : $"  Recorded {receipt.PostedAt.ToDateTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)}; uses {UsesOf(receipt)}.");
    }

    private static string UsesOf(PostingReceipt receipt) => receipt.UnitUses.Count == 0
        ? "nothing of an authorization"
        : string.Join(", ", receipt.UnitUses.Select(use => string.Create(
            CultureInfo.InvariantCulture, $"{use.Units:0.###} of line {use.AuthorizationLineNumber} of {use.TrackingNumber}")));

    private bool WriteJson(IMessage message)
    {
        if (isJson)
        {
            JsonFormatter.Default.Format(message, output);
            output.Write('\n');
        }

        return isJson;
    }
}
