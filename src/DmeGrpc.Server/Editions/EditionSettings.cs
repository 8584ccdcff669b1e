using System.ComponentModel.DataAnnotations;

namespace DmeGrpc.Server.Editions;

/// <summary>Which editions claims are judged by. Configuration section <c>Editions</c>.</summary>
public sealed class EditionSettings : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Editions";

    /// <summary>The names that are looked for in <see cref="Folder"/>.</summary>
    public const string FilePattern = "*.edition";

    /// <summary>One edition: a folder laid out like data/starter, or an edition file. Read once, when the service starts.</summary>
    /// <value>None by default.</value>
    public string? Path { get; set; }

    /// <summary>A folder of edition files, all of them in use at once, which is watched: files that come, change or go take effect while the service runs.</summary>
    /// <value>None by default. Files whose names end in .edition; subfolders are not looked into.</value>
    public string? Folder { get; set; }

    /// <summary>Whether the starter edition answers where no other edition does.</summary>
    /// <value>By default only where neither <see cref="Path"/> nor <see cref="Folder"/> names another.</value>
    public bool? IncludeStarter { get; set; }

    /// <summary>How often the folder is looked through even if nothing tells of a change, because not every file system tells.</summary>
    /// <value>30 seconds by default; 1 second to 1 day.</value>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a file that cannot be used, or has gone, must stay as it is before that is believed: it may be half written.</summary>
    /// <value>2 seconds by default; 10 milliseconds to 1 hour.</value>
    [Range(typeof(TimeSpan), "00:00:00.01", "01:00:00")]
    public TimeSpan SettleTime { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Whether the starter edition is in use.</summary>
    internal bool UsesStarter => IncludeStarter ?? (string.IsNullOrEmpty(Path) && string.IsNullOrEmpty(Folder));

    /// <summary>Finds what is wrong with the settings beyond single values.</summary>
    /// <param name="validationContext">Not used.</param>
    /// <returns>Every problem.</returns>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(Path) && !Directory.Exists(Path) && !File.Exists(Path))
        {
            yield return new ValidationResult($"There is neither a file nor a folder {Path}.", [nameof(Path)]);
        }

        if (!string.IsNullOrEmpty(Folder) && !Directory.Exists(Folder))
        {
            yield return new ValidationResult($"There is no folder {Folder}.", [nameof(Folder)]);
        }

        if (IncludeStarter == false && string.IsNullOrEmpty(Path) && string.IsNullOrEmpty(Folder))
        {
            yield return new ValidationResult($"Without the starter edition, {nameof(Path)} or {nameof(Folder)} must name another.", [nameof(IncludeStarter)]);
        }
    }
}
