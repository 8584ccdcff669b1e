using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Findings;

namespace DmeGrpc.Engine.Edits;

/// <summary>At most four modifiers, each of two characters, each once.</summary>
internal static class ModifierFormatEdit
{
    // X12 837: SV101 holds four modifiers.
    private const int Maximum = 4;

    public static void Review(ClaimReview review)
    {
        foreach (var line in review.Lines)
        {
            var texts = line.Line.Modifiers;
            if (texts.Count > Maximum)
            {
                line.Findings.Add(Rejections.OfModifiers(
                    Evidence(texts, "at most four modifiers"), $"The line has {texts.Count} modifiers; it may carry {Maximum}.", "N823",
                    Remedy.Always("Give 99 as the fourth modifier and the remaining ones in the narrative.")));
            }

            if (texts.Count > 0)
            {
                ReviewEach(line, texts);
            }
        }
    }

    private static void ReviewEach(LineReview line, IReadOnlyList<string> texts)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            var text = texts[i];
            if (!Modifier.TryParse(text, out _))
            {
                line.Findings.Add(Rejections.OfModifiers(
                    Evidence([text], "two characters, digits or capitals"), $"'{text}' is not a modifier: two characters, digits or capitals.", "N823",
                    Modifier.TryParse(text.Trim().ToUpperInvariant(), out var meant)
                        ? Remedy.Always($"Send {meant}.")
                        : Remedy.Always("Correct or remove the modifier.")));
            }
        }

        if (AreDifferent(texts))
        {
            return;
        }

        foreach (var modifier in texts.CountBy(text => text).Where(pair => pair.Value > 1 && Modifier.TryParse(pair.Key, out _)).Select(pair => pair.Key))
        {
            line.Findings.Add(new Finding
            {
                Edit = EditKind.Modifier,
                Outcome = Outcome.Advisory,
                Message = $"Modifier {modifier} is given more than once; once is enough.",
                Evidence = Evidence([modifier], "each modifier once"),
                Remedies = [Remedy.Always($"Give {modifier} once.")],
            });
        }
    }

    private static bool AreDifferent(IReadOnlyList<string> texts)
    {
        for (var i = 1; i < texts.Count; i++)
        {
            for (var earlier = 0; earlier < i; earlier++)
            {
                if (string.Equals(texts[i], texts[earlier], StringComparison.Ordinal))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static ModifierEvidence Evidence(IEnumerable<string> modifiers, string rule) => new([.. modifiers.Order(StringComparer.Ordinal)], rule);
}
