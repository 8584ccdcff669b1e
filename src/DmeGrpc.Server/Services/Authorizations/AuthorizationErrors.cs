using System.Globalization;
using System.Text;
using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Errors.V1;
using DmeGrpc.Server.Errors;
using DmeGrpc.Server.Mapping.Authorizations;
using DmeGrpc.Storage.Authorizations;

namespace DmeGrpc.Server.Services.Authorizations;

/// <summary>The errors about authorizations, worded once.</summary>
internal static class AuthorizationErrors
{
    public static ServiceException Unknown() => new(ErrorReason.UnknownAuthorization, "There is no authorization of that tracking number.");

    public static ServiceException UnknownDocument() => new(ErrorReason.UnknownDocument, "The authorization has no document of that id.");

    public static ServiceException Stale(int revision) =>
        new(ErrorReason.StaleEtag, "The authorization has changed since it was read. Read it again.")
        {
            Facts = new Dictionary<string, string> { ["etag"] = Etag.Of(revision) },
        };

    /// <summary>A change that the authorization's state does not allow.</summary>
    public static ServiceException NotAllowed(IReadOnlyList<ChangeRefusal> refusals) =>
        new(ErrorReason.NotAllowed, refusals.Count == 1 ? refusals[0].Message : $"{refusals.Count} rules are broken, the first: {refusals[0].Message}")
        {
            BrokenRules = [.. refusals.Select(refusal => new BrokenRule(NameOf(refusal.Kind), SubjectOf(refusal), refusal.Message))],
        };

    /// <summary>The authorization after a change, or the error that came of it.</summary>
    public static Authorization Required(this ChangeResult result) => result switch
    {
        ChangeResult.Changed changed => changed.Authorization,
        ChangeResult.Stale stale => throw Stale(stale.CurrentRevision),
        ChangeResult.Refused refused => throw NotAllowed(refused.Refusals),
        _ => throw Unknown(),
    };

    private static string SubjectOf(ChangeRefusal refusal) =>
        refusal.LineNumber is { } line ? string.Create(CultureInfo.InvariantCulture, $"lines/{line}") : string.Empty;

    private static string NameOf(RefusalKind kind)
    {
        var name = new StringBuilder();
        foreach (var letter in kind.ToString())
        {
            name.Append(name.Length > 0 && char.IsAsciiLetterUpper(letter) ? "_" : "").Append(char.ToUpperInvariant(letter));
        }

        return name.ToString();
    }
}
