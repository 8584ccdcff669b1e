using System.ComponentModel.DataAnnotations;
using System.Net;

namespace DmeGrpc.Server.Hosting;

/// <summary>Where the service listens, and with which certificate. Configuration section <c>Listen</c>.</summary>
public sealed class ListenSettings : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Listen";

    /// <summary>The default of <see cref="Address"/>: this machine alone.</summary>
    public const string DefaultAddress = "127.0.0.1";

    /// <summary>The default of <see cref="Port"/>.</summary>
    public const int DefaultPort = 50551;

    /// <summary>The IP address to listen on.</summary>
    /// <value>127.0.0.1 by default; 0.0.0.0 or [::] for every interface, which wants a certificate.</value>
    [Required]
    public string Address { get; set; } = DefaultAddress;

    /// <summary>The TCP port to listen on.</summary>
    /// <value>50551 by default; 0 takes any free port.</value>
    [Range(0, 65_535)]
    public int Port { get; set; } = DefaultPort;

    /// <summary>The file with the certificate chain in PEM. With it the service speaks TLS, without it plain HTTP/2.</summary>
    /// <value>None by default.</value>
    public string? CertificatePath { get; set; }

    /// <summary>The file with the certificate's private key in PEM, unencrypted.</summary>
    /// <value>None by default; needed with <see cref="CertificatePath"/>.</value>
    public string? CertificateKeyPath { get; set; }

    /// <summary>Whether the service speaks TLS.</summary>
    public bool UsesTls => !string.IsNullOrEmpty(CertificatePath);

    /// <summary>Finds what is wrong with the settings beyond single values.</summary>
    /// <param name="validationContext">Not used.</param>
    /// <returns>Every problem.</returns>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IPAddress.TryParse(Address, out _))
        {
            yield return new ValidationResult($"{nameof(Address)} must be an IP address, not \"{Address}\".", [nameof(Address)]);
        }

        if (UsesTls != !string.IsNullOrEmpty(CertificateKeyPath))
        {
            yield return new ValidationResult(
                $"{nameof(CertificatePath)} and {nameof(CertificateKeyPath)} go together: give both or neither.", [nameof(CertificateKeyPath)]);
        }

        foreach (var path in new[] { CertificatePath, CertificateKeyPath })
        {
            if (!string.IsNullOrEmpty(path) && !File.Exists(path))
            {
                yield return new ValidationResult($"There is no certificate file {path}.", [nameof(CertificatePath)]);
            }
        }
    }
}
