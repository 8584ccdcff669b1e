using DmeGrpc.Errors.V1;
using DmeGrpc.Server.Errors;

namespace DmeGrpc.Server.Services.Posting;

/// <summary>The errors about posted claims, worded once.</summary>
internal static class PostingErrors
{
    public static ServiceException Unknown() => new(ErrorReason.UnknownClaim, "The submitter has posted no claim with this id.");

    public static ServiceException Replaced(string by) => new(ErrorReason.ClaimReplaced, "The claim was replaced by another.")
    {
        Facts = new Dictionary<string, string> { ["replacedBy"] = by },
    };
}
