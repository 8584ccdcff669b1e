using Spectre.Console.Rendering;

namespace DmeGrpc.Cli.Output;

/// <summary>Takes the blanks from the ends of lines with which tables fill their last column, so that text in a file stays clean.</summary>
internal sealed class WithoutTrailingBlanks(IRenderable inner) : Renderable
{
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        foreach (var line in Segment.SplitLines(inner.Render(options, maxWidth)))
        {
            var last = line.FindLastIndex(segment => !segment.IsWhiteSpace);
            for (var i = 0; i <= last; i++)
            {
                yield return i == last ? new Segment(line[i].Text.TrimEnd(), line[i].Style) : line[i];
            }

            yield return Segment.LineBreak;
        }
    }
}
