using DmeGrpc.ReferenceData.Cms.Files;
using DmeGrpc.ReferenceData.Cms.Layouts;
using DmeGrpc.ReferenceData.Cms.Reports;
using DmeGrpc.ReferenceData.Cms.Tables;
using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Cms;

/// <summary>One reading of a folder: list the files, recognise each, leave out repetitions, read the rest, check the tables as wholes.</summary>
internal sealed class FolderReading
{
    private readonly string folder;
    private readonly CmsLimits limits;
    private readonly ProgressMeter meter;
    private readonly List<SourceProblem> fileProblems = [];
    private readonly List<UnusedFile> unused = [];
    private readonly LayoutFinder finder;
    private readonly CmsTables tables = new();

    public FolderReading(string folder, IProgress<CmsProgress>? progress, CmsLimits limits, CancellationToken cancellation)
    {
        (this.folder, this.limits) = (folder, limits);
        meter = new ProgressMeter(progress, cancellation);
        finder = new LayoutFinder(limits);
    }

    public CmsContents Run()
    {
        var entries = new EntryLister(folder, limits, Fault, Unused).List();
        var planned = RepeatedFiles.LeaveOut([.. entries.SelectMany(Recognise)], Unused);
        meter.Expect(planned.Sum(source => source.Sheet.Entry.Length));
        var read = planned.Select(source => (Source: source, Tally: Read(source))).ToList();
        var (codes, modifiers) = HcpcsTables.Close(tables);
        var hashes = new ArchiveHashes(folder, Fault);
        return new CmsContents
        {
            PairEdits = tables.PairEdits.Close(),
            UnitLimits = tables.UnitLimits.Close(),
            AddOnCodes = tables.AddOnCodes.Close(),
            Codes = codes,
            Modifiers = modifiers,
            Fees = tables.Fees.Close(),
            RuralZips = tables.RuralZips.Close(),
            PriorAuthorizations = tables.PriorAuthorizations.Close(),
            FaceToFaceOrders = tables.FaceToFaceOrders.Close(),
            DiagnosisCodes = tables.DiagnosisCodes.Close(),
            Sources = [.. read.Select(pair => pair.Source.Report(pair.Tally, hashes.Of(pair.Source.Sheet.Entry.Archive)))],
            Unused = unused,
            FileProblems = fileProblems,
        };
    }

    private IEnumerable<PlannedSource> Recognise(CmsEntry entry)
    {
        meter.ThrowIfCancelled();
        try
        {
            return [.. Sheets(entry).Select(Recognise).OfType<PlannedSource>()];
        }
        catch (Exception failure) when (new CmsSheet(entry, entry.File, 0, ',').IsFaultOfFile(failure))
        {
            Fault(entry.File, $"The file cannot be read: {failure.Message.TrimEnd('.')}.");
            return [];
        }
    }

    private IEnumerable<CmsSheet> Sheets(CmsEntry entry)
    {
        switch (entry.Form)
        {
            case FileForm.Text:
                return [new CmsSheet(entry, entry.File, 0, finder.DelimiterOf(entry))];
            case FileForm.Workbook:
                return WorkbookSheets.Of(entry, limits);
            case FileForm.WideText:
                Fault(entry.File, "The file is UTF-16 text; save it as plain text as CMS publishes it.");
                return [];
            default:
                Unused(entry.File, "It is neither text, workbook nor archive.");
                return [];
        }
    }

    private PlannedSource? Recognise(CmsSheet sheet)
    {
        if (finder.Find(sheet) is not { } found)
        {
            Unused(sheet.File, "Its first lines are those of no known layout.");
            return null;
        }

        var release = found.Layout.Identify(found, new NameHints(sheet.Entry.Names));
        if (found.Layout.FaultOf(release) is { } fault)
        {
            Fault(sheet.File, fault);
            return null;
        }

        return new PlannedSource(sheet, found.Layout, release);
    }

    private SourceTally Read(PlannedSource source)
    {
        var tally = new SourceTally(source.Sheet.File, limits.ProblemsPerFile);
        var metered = source.Sheet with { Entry = source.Sheet.Entry with { Open = () => meter.Watch(source.Sheet.File, source.Sheet.Entry.Open()) } };
        source.Layout.Read(new SourceReading(metered, source.Release, tally, limits), tables);
        return tally;
    }

    private void Fault(string file, string reason) => fileProblems.Add(new SourceProblem(file, 0, reason));

    private void Unused(string file, string reason) => unused.Add(new UnusedFile(file, reason));
}
