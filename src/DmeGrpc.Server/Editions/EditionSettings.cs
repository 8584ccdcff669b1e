using System.ComponentModel.DataAnnotations;

namespace DmeGrpc.Server.Editions;

/// <summary>Which edition claims are judged by. Configuration section <c>Edition</c>.</summary>
public sealed class EditionSettings : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Edition";

    /// <summary>The folder of an edition, laid out like data/starter.</summary>
    /// <value>None by default: the starter edition.</value>
    public string? Folder { get; set; }

    /// <summary>Finds what is wrong with the settings beyond single values.</summary>
    /// <param name="validationContext">Not used.</param>
    /// <returns>Every problem.</returns>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(Folder) && !Directory.Exists(Folder))
        {
            yield return new ValidationResult($"There is no folder {Folder}.", [nameof(Folder)]);
        }
    }
}
