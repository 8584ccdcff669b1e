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
    public int? Part => names.Select(name => PartName().Match(name)).Where(match => match.Success).Select(match => (int?)Number(match, 1)).FirstOrDefault();

    public bool Contains(params string[] words) => names.Any(name => words.Any(word => name.Contains(word, StringComparison.Ordinal)));

    /// <summary>The release of a table that is published by the quarter.</summary>
    public (string Label, DateOnly? Day) Release() =>
        names.Select(DayOf).FirstOrDefault(day => day is not null) is { } found ? (LabelOf(found), found) : (string.Empty, null);

    /// <summary>The release of a table that is published by the fiscal year, which begins on 1 October of the year before.</summary>
    public (string Label, DateOnly? Day) FiscalYear()
    {
        var match = names.Select(name => YearName().Match(name)).FirstOrDefault(match => match.Success);
        return match is null ? (string.Empty, null) : ($"FY{match.Value}", new DateOnly(Number(match, 0) - 1, 10, 1));
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
            return Day(Number(iso, 1), Number(iso, 2), Number(iso, 3));
        }

        if (EffectiveName().Match(name) is { Success: true } effective)
        {
            return Day(Number(effective, 3), Number(effective, 1), Number(effective, 2));
        }

        // NCCI versions count years from 1994 and quarters from 0: v30.2 is the third quarter of 2024.
        if (VersionName().Match(name) is { Success: true } version)
        {
            return Quarter(1994 + Number(version, 1), Number(version, 2) + 1);
        }

        if (QuarterName().Match(name) is { Success: true } quarter)
        {
            return quarter.Groups[1].Success ? Quarter(Number(quarter, 1), Number(quarter, 2)) : Quarter(Number(quarter, 4), Number(quarter, 3));
        }

        return AnnualDayOf(name);
    }

    private static DateOnly? AnnualDayOf(string name)
    {
        if (HcpcsName().Match(name) is { Success: true } hcpcs)
        {
            return Day(Number(hcpcs, 1), MonthOf(hcpcs.Groups[2].Value), 1);
        }

        return FeeName().Match(name) is { Success: true } fees ? Day(2000 + Number(fees, 1), MonthOf(fees.Groups[2].Value), 1) : null;
    }

    private static int MonthOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var month) ? month : Math.Max(1, Array.IndexOf(Months, text) + 1);

    private static DateOnly? Day(int year, int month, int day) => CmsDates.TryMake(year, month, day, out var made) ? made : null;

    private static DateOnly? Quarter(int year, int quarter) => CmsDates.TryMakeQuarter(year, quarter, out var day) ? day : null;

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:^|[^a-z])mcd(?:[^a-z]|$)", RegexOptions.None, 1000)]
    private static partial Regex MedicaidName();

    [GeneratedRegex(@"-f([1-9])(?:\D|$)", RegexOptions.None, 1000)]
    private static partial Regex PartName();

    [GeneratedRegex(@"(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex IsoName();

    [GeneratedRegex(@"(?<!\d)(\d\d)[-_](\d\d)[-_](20\d\d)(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex EffectiveName();

    [GeneratedRegex(@"-v(\d\d)([0-3])r\d", RegexOptions.None, 1000)]
    private static partial Regex VersionName();

    [GeneratedRegex(@"(?<!\d)(20\d\d)[-_ ]?q([1-4])(?!\d)|(?<![a-z0-9])q([1-4])[-_ ]?(20\d\d)(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex QuarterName();

    [GeneratedRegex(@"hcpcs?[-_]?(20\d\d)(?:[-_](\d\d|jan|apr|jul|oct))?", RegexOptions.None, 1000)]
    private static partial Regex HcpcsName();

    [GeneratedRegex(@"dmepos?(\d\d)[-_](jan|apr|jul|oct)", RegexOptions.None, 1000)]
    private static partial Regex FeeName();

    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex YearName();
}
