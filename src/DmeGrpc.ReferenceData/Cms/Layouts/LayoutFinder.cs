using System.Text;
using DmeGrpc.ReferenceData.Cms.Files;
using DmeGrpc.ReferenceData.Cms.Reports;
using DmeGrpc.ReferenceData.Cms.Text;

namespace DmeGrpc.ReferenceData.Cms.Layouts;

/// <summary>Finds the layout of a file from its first lines or records.</summary>
internal sealed class LayoutFinder(CmsLimits limits)
{
    private const int SampleRecords = 5;

    // A state of reading is kept in some of them, which is why each folder has its own.
    private readonly ILineLayout[] lineLayouts = [new PairEditTextLayout(), new HcpcsFixedLayout(), new DiagnosisOrderLayout()];

    private readonly IRecordLayout[] recordLayouts =
    [
        new PairEditTableLayout(), new UnitLimitLayout(), new AddOnLayout(), new HcpcsTableLayout(), new HcpcsAttributesLayout(),
        new HcpcsShortNameLayout(), new FeeScheduleLayout(), new RuralZipLayout(), new PriorAuthorizationLayout(), new DiagnosisTableLayout(),
        new FaceToFaceLayout(),
    ];

    /// <summary>What separates the fields of a text file: a tab when more of its first lines hold one than a comma.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public char DelimiterOf(CmsEntry entry)
    {
        var (tabs, commas) = (0, 0);
        using var lines = new LineScanner(entry.Open(), limits.LineBytes);
        while (lines.Number < limits.HeadLines && lines.Read())
        {
            tabs += lines.Line.Contains((byte)'\t') ? 1 : 0;
            commas += lines.Line.Contains((byte)',') ? 1 : 0;
        }

        return tabs > commas ? '\t' : ',';
    }

    /// <summary>The layout of a file or sheet; null when it is none of ours.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public Recognition? Find(CmsSheet sheet) =>
        (sheet.Entry.Form == FileForm.Text ? FindByLines(sheet) : null) ?? FindByHeading(sheet);

    private Recognition? FindByLines(CmsSheet sheet)
    {
        using var lines = new LineScanner(sheet.Entry.Open(), limits.LineBytes);
        while (lines.Number < limits.HeadLines && lines.Read())
        {
            foreach (var layout in lineLayouts)
            {
                if (layout.Recognises(lines.Line))
                {
                    return new Recognition((CmsLayout)layout, [], [[Encoding.Latin1.GetString(lines.Line)]]);
                }
            }
        }

        return null;
    }

    private Recognition? FindByHeading(CmsSheet sheet)
    {
        var hints = new NameHints(sheet.Entry.Names);
        using var records = sheet.OpenRecords(limits, new SourceTally(sheet.File, 0));
        for (var count = 0; count < limits.HeadLines && records.Read(); count++)
        {
            var layout = Array.Find(recordLayouts, layout => layout.Columns.Match(records.Fields) is not null && layout.Allows(hints));
            if (layout is not null)
            {
                return new Recognition((CmsLayout)layout, records.Fields.ToList(), Sample(records));
            }
        }

        return null;
    }

    private static List<IReadOnlyList<string>> Sample(IRecordReader records)
    {
        var sample = new List<IReadOnlyList<string>>();
        while (sample.Count < SampleRecords && records.Read())
        {
            sample.Add(records.Fields.ToList());
        }

        return sample;
    }
}
