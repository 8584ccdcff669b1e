using System.Collections.Frozen;
using System.ComponentModel.DataAnnotations;
using System.Globalization;

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
    public IList<string> ClosedDays { get; } = [];

    /// <summary>Days on which the payer works though the calendar says not, as yyyy-MM-dd.</summary>
    public IList<string> OpenDays { get; } = [];

    /// <summary><see cref="ClosedDays"/> as days.</summary>
    internal IReadOnlySet<DateOnly> Closed => ReadDays(ClosedDays).ToFrozenSet();

    /// <summary><see cref="OpenDays"/> as days.</summary>
    internal IReadOnlySet<DateOnly> Open => ReadDays(OpenDays).ToFrozenSet();

    /// <summary>Finds what is wrong with the settings beyond single values.</summary>
    /// <param name="validationContext">Not used.</param>
    /// <returns>Every problem.</returns>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
        {
            yield return new ValidationResult($"This machine knows no time zone \"{TimeZone}\".", [nameof(TimeZone)]);
        }

        foreach (var (days, name) in new[] { (ClosedDays, nameof(ClosedDays)), (OpenDays, nameof(OpenDays)) })
        {
            foreach (var day in days.Where(day => !TryReadDay(day, out _)))
            {
                yield return new ValidationResult($"\"{day}\" is no day such as 2026-03-05.", [name]);
            }
        }

        if (Closed.Overlaps(Open))
        {
            yield return new ValidationResult("A day is in both ClosedDays and OpenDays.", [nameof(OpenDays)]);
        }
    }

    private static IEnumerable<DateOnly> ReadDays(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            if (TryReadDay(text, out var day))
            {
                yield return day;
            }
        }
    }

    private static bool TryReadDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
