using System.Text.RegularExpressions;
using DmeGrpc.Claims.V1;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;

namespace DmeGrpc.Cli.Judging;

/// <summary>
/// Takes out of an item's error where the claim stood in its message, as in <c>claims[3].lines[0].from_date</c>. How claims are put into messages
/// is this command's own affair, and the item's index says which claim it is.
/// </summary>
internal static partial class UnaryPaths
{
    public static ClaimItem Restore(ClaimItem item)
    {
        if (item.Error is not { } error)
        {
            return item;
        }

        error.Message = Restore(error.Message);
        for (var i = 0; i < error.Details.Count; i++)
        {
            if (error.Details[i].TryUnpack<BadRequest>(out var request))
            {
                foreach (var violation in request.FieldViolations)
                {
                    violation.Field = Restore(violation.Field);
                }

                error.Details[i] = Any.Pack(request);
            }
        }

        return item;
    }

    private static string Restore(string text) => ClaimInMessage().Replace(text, "claim");

    [GeneratedRegex(@"\bclaims\[[0-9]+\]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClaimInMessage();
}
