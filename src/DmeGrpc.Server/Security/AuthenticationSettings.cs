using System.ComponentModel.DataAnnotations;

namespace DmeGrpc.Server.Security;

/// <summary>How the server knows who calls. Configuration section <c>Authentication</c>.</summary>
public sealed class AuthenticationSettings : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Authentication";

    /// <summary>"All suppliers" in a list of them.</summary>
    public const string AllSuppliers = "*";

    private const int HashDigits = 64;

    /// <summary>How.</summary>
    /// <value>None by default.</value>
    public AuthenticationMode Mode { get; set; }

    /// <summary>Whether a server that has a store and does not know who calls may listen for other machines all the same, as behind a proxy that asks.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool AllowAnonymous { get; set; }

    /// <summary>The keys of <see cref="AuthenticationMode.ApiKey"/>.</summary>
    public IList<ApiKeySettings> ApiKeys { get; } = [];

    /// <summary>The tokens of <see cref="AuthenticationMode.Jwt"/>.</summary>
    public JwtSettings Jwt { get; set; } = new();

    /// <summary>Finds what is wrong with the settings beyond single values. No key's hash is repeated.</summary>
    /// <param name="validationContext">Not used.</param>
    /// <returns>Every problem.</returns>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Mode switch
    {
        AuthenticationMode.None => [],
        AuthenticationMode.ApiKey => ProblemsOfKeys(),
        AuthenticationMode.Jwt => ProblemsOfTokens(),
        _ => [new ValidationResult("Mode must be None, ApiKey or Jwt.", [nameof(Mode)])],
    };

    private IEnumerable<ValidationResult> ProblemsOfKeys()
    {
        if (ApiKeys.Count == 0)
        {
            yield return new ValidationResult("There is no key: nobody could call.", [nameof(ApiKeys)]);
        }

        for (var i = 0; i < ApiKeys.Count; i++)
        {
            foreach (var problem in ProblemsOf(ApiKeys[i]))
            {
                yield return new ValidationResult($"Key {i}: {problem}", [nameof(ApiKeys)]);
            }
        }

        if (ApiKeys.DistinctBy(key => key.Sha256, StringComparer.OrdinalIgnoreCase).Count() < ApiKeys.Count)
        {
            yield return new ValidationResult("Two keys have the same Sha256.", [nameof(ApiKeys)]);
        }
    }

    private static IEnumerable<string> ProblemsOf(ApiKeySettings key)
    {
        if (string.IsNullOrWhiteSpace(key.Name) || key.Name.Length > Engine.Authorizations.AuthorizationLimits.NameLength)
        {
            yield return "it needs a Name of at most 200 characters.";
        }

        if (key.Sha256.Length != HashDigits || !key.Sha256.All(char.IsAsciiHexDigit))
        {
            yield return "Sha256 must have 64 hexadecimal digits.";
        }

        if (key.Roles.Count == 0 || !key.Roles.All(Enum.IsDefined))
        {
            yield return "it needs Roles of Submitter, Reviewer and Admin.";
        }

        if (key.Roles.Contains(CallerRole.Submitter) && !key.Roles.Contains(CallerRole.Reviewer) && key.Suppliers.Count == 0)
        {
            yield return "a submitter needs the NPIs of its Suppliers, or \"*\".";
        }
    }

    private IEnumerable<ValidationResult> ProblemsOfTokens()
    {
        if (string.IsNullOrEmpty(Jwt.Audience))
        {
            yield return new ValidationResult("Tokens need an Audience.", [$"{nameof(Jwt)}:{nameof(Jwt.Audience)}"]);
        }

        if (string.IsNullOrEmpty(Jwt.Authority) == string.IsNullOrEmpty(Jwt.PublicKeyPath))
        {
            yield return new ValidationResult("Give Authority or PublicKeyPath, one of them.", [$"{nameof(Jwt)}:{nameof(Jwt.Authority)}"]);
        }

        if (!string.IsNullOrEmpty(Jwt.Authority) && !(Uri.TryCreate(Jwt.Authority, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps))
        {
            yield return new ValidationResult("Authority must be an https address.", [$"{nameof(Jwt)}:{nameof(Jwt.Authority)}"]);
        }

        if (!string.IsNullOrEmpty(Jwt.PublicKeyPath))
        {
            if (string.IsNullOrEmpty(Jwt.Issuer))
            {
                yield return new ValidationResult("A public key needs the Issuer whose it is.", [$"{nameof(Jwt)}:{nameof(Jwt.Issuer)}"]);
            }

            if (JwtPublicKey.ProblemOf(Jwt.PublicKeyPath) is { } problem)
            {
                yield return new ValidationResult(problem, [$"{nameof(Jwt)}:{nameof(Jwt.PublicKeyPath)}"]);
            }
        }
    }
}
