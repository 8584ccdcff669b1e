using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>Every line has a number of its own, so that findings can name it.</summary>
internal static class LineNumberEdit
{
    public static void Review(ClaimReview review)
    {
        if (AreAscending(review.Lines))
        {
            return;
        }

        var uses = review.Lines.CountBy(line => line.Number).ToDictionary();
        foreach (var line in review.Lines)
        {
            if (line.Number < 1)
            {
                Reject(line, "The line has no number.");
            }
            else if (uses[line.Number] > 1)
            {
                Reject(line, $"{uses[line.Number]} lines have the number {line.Number}.");
            }
        }
    }

    // As nearly all claims number their lines; each is then there once.
    private static bool AreAscending(List<LineReview> lines)
    {
        var before = 0;
        foreach (var line in lines)
        {
            if (line.Number <= before)
            {
                return false;
            }

            before = line.Number;
        }

        return true;
    }

    private static void Reject(LineReview line, string message) => line.Findings.Add(Rejections.Of(
        new StructureEvidence("line_number", $"{line.Number}", "1 or more, once in the claim"), message, null, "21",
        "Number the lines of the claim from 1."));
}
