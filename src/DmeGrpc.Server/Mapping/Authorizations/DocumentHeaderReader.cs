using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Server.Security;
using DmeGrpc.Storage.Documents;
using Proto = DmeGrpc.Authorizations.V1;

namespace DmeGrpc.Server.Mapping.Authorizations;

/// <summary>Reads what is said of a document before its bytes.</summary>
internal static class DocumentHeaderReader
{
    private const int HashDigits = 64;
    private static readonly FieldPath Header = new("header");

    /// <exception cref="Errors.ServiceException">INVALID_REQUEST with everything that is wrong; PERMISSION_DENIED.</exception>
    public static AttachCommand Read(Proto.DocumentHeader header, Caller caller)
    {
        var violations = new ViolationList();
        var command = new AttachCommand(
            ItemReader.TrackingNumber(header.TrackingNumber, Header.Of("tracking_number"), violations),
            ReadFileName(header.FileName, violations),
            header.ContentType,
            caller.ActorNamed(header.SubmitterId, Header, "submitter_id", violations),
            header.Etag.Length == 0 ? null : Etag.Read(header.Etag, Header.Of("etag"), violations),
            header.Sha256.Length == 0 ? null : header.Sha256,
            KeptText.Read(header.Remark, AuthorizationLimits.TextLength, Header, "remark", violations));
        if (!DocumentContentTypes.All.Contains(header.ContentType, StringComparer.Ordinal))
        {
            violations.Add(Header.Of("content_type"), $"It must be one of {string.Join(", ", DocumentContentTypes.All)}.");
        }

        if (header.Sha256.Length > 0 && (header.Sha256.Length != HashDigits || !header.Sha256.All(char.IsAsciiHexDigit)))
        {
            violations.Add(Header.Of("sha256"), "It must have 64 hexadecimal digits.");
        }

        violations.ThrowIfAny();
        return command;
    }

    // A name that some program would take for a path or obey is no name.
    private static string ReadFileName(string name, ViolationList violations)
    {
        KeptText.Required(name, AuthorizationLimits.NameLength, Header, "file_name", violations);
        if (name.AsSpan().ContainsAny('/', '\\') || name.Any(char.IsControl) || name is "." or "..")
        {
            violations.Add(Header.Of("file_name"), "It must be a name without a path or control characters.");
        }

        return name;
    }
}
