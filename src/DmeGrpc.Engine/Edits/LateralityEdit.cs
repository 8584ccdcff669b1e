using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Findings;
using DmeGrpc.Engine.Policy;

namespace DmeGrpc.Engine.Edits;

/// <summary>
/// Items billed by the side of the body: since 2019-03-01 the right and the left one stand on two lines, each with its modifier. Before, RT and LT on one line with
/// two units was the instruction. Source: the DME MACs' articles on RT and LT of 2019.
/// </summary>
/// <remarks>The remark code of a line without a side, N822, is general knowledge; that the side is needed is not.</remarks>
internal static class LateralityEdit
{
    private const string Rule = "RT or LT on a line, and two lines for both sides";

    /// <summary>The first day of service on which both sides need two lines.</summary>
    private static readonly DateOnly TwoLinesFrom = new(2019, 3, 1);

    private static readonly Modifier Left = Modifier.Parse("LT");
    private static readonly Modifier Right = Modifier.Parse("RT");

    public static void Review(ClaimReview review)
    {
        if (!EquipmentScope.Applies(review.Claim) || review.Context.ItemPolicy.LateralItems.Count == 0)
        {
            return;
        }

        foreach (var line in review.Lines)
        {
            if (line is { Code: { } code, Span: { } span } && span.From >= TwoLinesFrom && review.Context.ItemPolicy.Lateral(code) is { } item)
            {
                Judge(line, code, item);
            }
        }
    }

    private static void Judge(LineReview line, ProcedureCode code, LateralItem item)
    {
        var (isLeft, isRight) = (line.Modifiers.Contains(Left), line.Modifiers.Contains(Right));
        if (isLeft && isRight)
        {
            line.Findings.Add(Rejections.OfModifiers(
                new ModifierEvidence(["LT", "RT"], Rule) { Policy = item.Row },
                $"{code} on line {line.Number} has RT and LT on one line; since {TwoLinesFrom:yyyy-MM-dd} each side has a line of its own.", "N519",
                Remedy.Always("Bill two lines: one with RT and one with LT, each with its own units and charge."),
                Remedy.IfDocumented("Keep one line with one modifier if one side alone was furnished.")));
        }
        else if (!isLeft && !isRight)
        {
            line.Findings.Add(Rejections.OfModifiers(
                new ModifierEvidence([], Rule) { Policy = item.Row },
                $"{code} on line {line.Number} has neither RT nor LT; it is billed by the side of the body.", "N822",
                Remedy.IfDocumented("Append RT or LT as the order and the proof of delivery show it; bill two lines for both sides.")));
        }
    }
}
