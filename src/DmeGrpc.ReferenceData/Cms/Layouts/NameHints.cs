using System.Globalization;
using System.Text.RegularExpressions;
using DmeGrpc.Engine.Claims;
using DmeGrpc.ReferenceData.Cms.Text;

namespace DmeGrpc.ReferenceData.Cms.Layouts;

/// <summary>
/// What the names of a file, its archive and its folders tell where the content does not: setting, program, release and its first day.
/// The innermost name that tells counts.
/// </summary>
internal sealed partial class NameHints(IReadOnlyList<string> names)
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public ServiceSetting? Setting => names.Select(SettingOf).FirstOrDefault(setting => setting is not null);

    public PayerProgram Program => names.Any(name => name.Contains("medicaid", StringComparison.Ordinal) || MedicaidName().IsMatch(name))
        ? PayerProgram.Medicaid
        : PayerProgram.Medicare;

    /// <summary>The part of a table that is published in several, from 1; null for a whole one.</summary>
    public int? Part => names.Select(name => PartName().Match(name)).Where(match => match.Success).Select(match => (int?)Number(match, "part")).FirstOrDefault();

    public bool Contains(params string[] words) => names.Any(name => words.Any(word => name.Contains(word, StringComparison.Ordinal)));

    /// <summary>The release of a table that is published by the quarter.</summary>
    public (string Label, DateOnly? Day) Release() =>
        names.Select(DayOf).FirstOrDefault(day => day is not null) is { } found ? (LabelOf(found), found) : (string.Empty, null);

    /// <summary>The release of a table that is published by the fiscal year, which begins on 1 October of the year before.</summary>
    public (string Label, DateOnly? Day) FiscalYear()
    {
        var match = names.Select(name => YearName().Match(name)).FirstOrDefault(match => match.Success);
        return match is null ? (string.Empty, null) : ($"FY{match.Groups["year"].Value}", new DateOnly(Number(match, "year") - 1, 10, 1));
    }

    /// <summary>"2024Q3" for the first day of a quarter, "2026-07-29" for any other day.</summary>
    public static string LabelOf(DateOnly day) => day is { Day: 1, Month: 1 or 4 or 7 or 10 }
        ? $"{day.Year}Q{(day.Month + 2) / 3}"
        : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ServiceSetting? SettingOf(string name) => name switch
    {
        _ when Has(name, "ccipra", "practitioner") => ServiceSetting.Practitioner,
        _ when Has(name, "ccioph", "outpatient", "hospital") => ServiceSetting.OutpatientHospital,
        _ when Has(name, "dme", "durable") => ServiceSetting.DmeSupplier,
        _ => null,
    };

    private static bool Has(string name, params string[] words) => words.Any(word => name.Contains(word, StringComparison.Ordinal));

    private static DateOnly? DayOf(string name)
    {
        if (IsoName().Match(name) is { Success: true } iso)
        {
            return DayIn(iso);
        }

        if (EffectiveName().Match(name) is { Success: true } effective)
        {
            return DayIn(effective);
        }

        // NCCI versions count years from 1994 and quarters from 0: v30.2 is the third quarter of 2024.
        if (VersionName().Match(name) is { Success: true } version)
        {
            return Quarter(1994 + Number(version, "version"), Number(version, "quarter") + 1);
        }

        if (QuarterName().Match(name) is { Success: true } quarter)
        {
            return Quarter(Number(quarter, "year"), Number(quarter, "quarter"));
        }

        return AnnualDayOf(name);
    }

    private static DateOnly? AnnualDayOf(string name)
    {
        if (HcpcsName().Match(name) is { Success: true } hcpcs)
        {
            return Day(Number(hcpcs, "year"), MonthOf(hcpcs), 1);
        }

        return FeeName().Match(name) is { Success: true } fees ? Day(2000 + Number(fees, "year"), MonthOf(fees), 1) : null;
    }

    // A name without a month is that of January's release.
    private static int MonthOf(Match match)
    {
        var text = match.Groups["month"].Value;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var month) ? month : Math.Max(1, Array.IndexOf(Months, text) + 1);
    }

    private static DateOnly? DayIn(Match match) => Day(Number(match, "year"), Number(match, "month"), Number(match, "day"));

    private static DateOnly? Day(int year, int month, int day) => CmsDates.TryMake(year, month, day, out var made) ? made : null;

    private static DateOnly? Quarter(int year, int quarter) => CmsDates.TryMakeQuarter(year, quarter, out var day) ? day : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(^|[^a-z])mcd([^a-z]|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MedicaidName();

    [GeneratedRegex(@"-f(?<part>[1-9])(\D|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PartName();

    [GeneratedRegex(@"(?<!\d)(?<year>(19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?!\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IsoName();

    [GeneratedRegex(@"(?<!\d)(?<month>\d\d)[-_](?<day>\d\d)[-_](?<year>20\d\d)(?!\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EffectiveName();

    [GeneratedRegex(@"-v(?<version>\d\d)(?<quarter>[0-3])r\d", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VersionName();

    [GeneratedRegex(@"(?<!\d)(?<year>20\d\d)[-_ ]?q(?<quarter>[1-4])(?!\d)|(?<![a-z0-9])q(?<quarter>[1-4])[-_ ]?(?<year>20\d\d)(?!\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex QuarterName();

    [GeneratedRegex(@"hcpcs?[-_]?(?<year>20\d\d)([-_](?<month>\d\d|jan|apr|jul|oct))?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HcpcsName();

    [GeneratedRegex(@"dmepos?(?<year>\d\d)[-_](?<month>jan|apr|jul|oct)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FeeName();

    [GeneratedRegex(@"(?<!\d)(?<year>20\d\d)(?!\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearName();
}
