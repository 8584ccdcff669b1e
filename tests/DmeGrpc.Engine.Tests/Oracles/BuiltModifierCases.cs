using DmeGrpc.Engine.Findings;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Oracles;

/// <summary>
/// Modifier cases D04 and D19. Their rules are published by the DME MACs; the combinations of modifiers are ours.
/// </summary>
public sealed class BuiltModifierCases
{
    [Theory]
    [InlineData("KX GA")]
    [InlineData("KX GZ")]
    [InlineData("KX GY")]
    public void D04_KX_with_a_liability_modifier_is_unprocessable(string modifiers)
    {
        var verdict = TestClaims.Supplier().Line("E0601", 1, "RR " + modifiers).JudgedBy(TestEditions.Supplier().Codes("E0601"));

        Assert.Equal(Disposition.Rejected, verdict.DispositionOf(1));
        Assert.Equal(EditKind.Modifier, verdict.OnlyFinding(1).Edit);
        Assert.Contains("MA130", verdict.OnlyFinding(1).Adjustment.Rarcs);
    }

    [Fact]
    public void D19_five_modifiers_are_told_to_give_99_as_the_fourth_and_the_rest_in_the_narrative()
    {
        var verdict = TestClaims.Supplier().Line("E0601", 1, "RR KX KH RT QT").JudgedBy(TestEditions.Supplier().Codes("E0601"));

        Assert.Equal(Disposition.Rejected, verdict.DispositionOf(1));
        Assert.Equal("The line has 5 modifiers; it may carry 4.", verdict.OnlyFinding(1).Message);
        Assert.Equal([Remedy.Always("Give 99 as the fourth modifier and the remaining ones in the narrative.")], verdict.OnlyFinding(1).Remedies);
    }

    [Fact]
    public void D19_four_modifiers_with_99_as_the_fourth_pass()
    {
        var verdict = TestClaims.Supplier().Line("E0601", 1, "RR KX KH 99").JudgedBy(TestEditions.Supplier().Codes("E0601"));

        Assert.Equal(Disposition.Payable, verdict.DispositionOf(1));
    }
}
