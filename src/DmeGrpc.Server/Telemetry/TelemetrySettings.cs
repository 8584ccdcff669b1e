using System.ComponentModel.DataAnnotations;

namespace DmeGrpc.Server.Telemetry;

/// <summary>Where measurements are sent. Configuration section <c>Telemetry</c>.</summary>
public sealed class TelemetrySettings : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Telemetry";

    /// <summary>The whole address of an OTLP receiver that measurements are sent to, such as http://127.0.0.1:4318/v1/metrics.</summary>
    /// <value>None by default: nothing is sent.</value>
    public Uri? OtlpEndpoint { get; set; }

    /// <summary>How measurements are sent.</summary>
    /// <value><see cref="OtlpProtocol.Http"/> by default.</value>
    public OtlpProtocol OtlpProtocol { get; set; }

    /// <summary>How often measurements are sent.</summary>
    /// <value>1 minute by default; 100 milliseconds to 1 hour.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan ExportInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Finds what is wrong with the settings beyond single values.</summary>
    /// <param name="validationContext">Not used.</param>
    /// <returns>Every problem.</returns>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (OtlpEndpoint is not null && !(OtlpEndpoint.IsAbsoluteUri && OtlpEndpoint.Scheme is "http" or "https"))
        {
            yield return new ValidationResult(
                $"{nameof(OtlpEndpoint)} must be an address such as http://127.0.0.1:4318/v1/metrics, not \"{OtlpEndpoint}\".", [nameof(OtlpEndpoint)]);
        }
    }
}
