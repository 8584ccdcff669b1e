using System.Globalization;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.ReferenceData.Cms.Tables;
using DmeGrpc.ReferenceData.Cms.Text;

namespace DmeGrpc.ReferenceData.Cms.Layouts;

/// <summary>
/// The DMEPOS rural ZIP code file: state, ZIP code (its leading zeros may be lost), year and quarter as yyyyqq, and RURAL or the name of a former
/// competitive bidding area.
/// </summary>
internal sealed class RuralZipLayout : RecordLayout<RuralZip>
{
    private const int State = 0;
    private const int Zip = 1;
    private const int Quarter = 2;
    private const int Location = 3;
    private const int HighestZip = 99_999;

    private readonly Dictionary<string, DateOnly> quarters = [];
    private TextPool locations = new(0);
    private TextPool states = new(0);

    public override string Name => "DMEPOS rural ZIP codes";

    public override TableKind Kind => TableKind.RuralZips;

    public override ColumnSet Columns { get; } = new(
        Column.Named("STATE", "state"),
        new Column("ZIP CODE", key => key.EndsWith("zipcode", StringComparison.Ordinal)),
        Column.Named("YEAR/QTR", "yearqtr"),
        Column.Named("LOCATION", "location"));

    public override CmsRelease Identify(Recognition found, NameHints hints)
    {
        var place = Columns.Match(found.Heading)![Quarter];
        var day = found.Sample.Select(record => place < record.Count ? QuarterOf(record[place]) : null).FirstOrDefault(day => day is not null);
        return new CmsRelease(Engine.Claims.PayerProgram.Medicare, Setting: null, day is { } first ? NameHints.LabelOf(first) : string.Empty, day);
    }

    public override TableSet<RuralZip> In(CmsTables tables) => tables.RuralZips;

    protected override void Begin(SourceReading reading, IReadOnlyList<string> heading)
    {
        (locations, states) = (new TextPool(reading.Limits.DistinctTexts), new TextPool(reading.Limits.DistinctTexts));
        quarters.Clear();
    }

    protected override bool TryRead(CmsRecord record, out RuralZip row)
    {
        row = new RuralZip(ZipOf(record), StateOf(record), AreaOf(record), QuarterOf(record), record.Source);
        return true;
    }

    private static int ZipOf(CmsRecord record)
    {
        var zip = record.WholeNumber(Zip, HighestZip);
        if (record.IsSound && zip == 0)
        {
            record.Refuse("ZIP CODE: it is zero.");
        }

        return zip;
    }

    private string StateOf(CmsRecord record)
    {
        var state = record.Text(State);
        if (!StateCode.IsKnown(state))
        {
            record.Refuse($"STATE: {CmsText.Shown(state)} is no postal code.");
        }

        return states.Take(state, out _) ?? string.Empty;
    }

    private string AreaOf(CmsRecord record)
    {
        var location = record.PooledText(Location, locations);
        if (location == "RURAL")
        {
            return string.Empty;
        }

        if (!location.EndsWith(" CBA", StringComparison.Ordinal))
        {
            record.Refuse($"LOCATION: {CmsText.Shown(location)} is neither RURAL nor a former competitive bidding area.");
        }

        return location;
    }

    private DateOnly QuarterOf(CmsRecord record)
    {
        var text = record.Text(Quarter);
        if (quarters.TryGetValue(text, out var known))
        {
            return known;
        }

        if (QuarterOf(text) is not { } day)
        {
            record.Refuse($"YEAR/QTR: {CmsText.Shown(text)} is not of the form 202601.");
            return default;
        }

        quarters[text] = day;
        return day;
    }

    private static DateOnly? QuarterOf(string text) =>
        text.Length == 6 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && CmsDates.TryMakeQuarter(number / 100, number % 100, out var day) ? day : null;
}
