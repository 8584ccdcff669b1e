using System.ComponentModel.DataAnnotations;

namespace DmeGrpc.Server.Deadlines;

/// <summary>The payer's calendar, by which days of receipt, due dates and days of decision are reckoned. Configuration section <c>Calendar</c>.</summary>
/// <remarks>Monday to Friday are business days, without federal holidays; the two lists are exceptions from that.</remarks>
public sealed class CalendarSettings : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Calendar";

    /// <summary>The payer's time zone, such as America/New_York.</summary>
    /// <value>UTC by default.</value>
    [Required]
    public string TimeZone { get; set; } = "UTC";

    /// <summary>Days on which the payer does not work though the calendar says so, as yyyy-MM-dd.</summary>
    public IList<DateOnly> ClosedDays { get; } = [];

    /// <summary>Days on which the payer works though the calendar says not, as yyyy-MM-dd.</summary>
    public IList<DateOnly> OpenDays { get; } = [];

    /// <summary>Finds what is wrong with the settings beyond single values.</summary>
    /// <param name="validationContext">Not used.</param>
    /// <returns>Every problem.</returns>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
        {
            yield return new ValidationResult($"This machine knows no time zone \"{TimeZone}\".", [nameof(TimeZone)]);
        }

        if (ClosedDays.Intersect(OpenDays).Any())
        {
            yield return new ValidationResult("A day is in both ClosedDays and OpenDays.", [nameof(OpenDays)]);
        }
    }
}
