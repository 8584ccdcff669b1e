using DmeGrpc.Engine.Codes;

namespace DmeGrpc.Engine.Tests.Codes;

public sealed class AssociatedModifiersTests
{
    private const string Anatomic = "E1 E2 E3 E4 FA F1 F2 F3 F4 F5 F6 F7 F8 F9 TA T1 T2 T3 T4 T5 T6 T7 T8 T9 LT RT LC LD RC LM RI";

    [Fact]
    public void The_list_is_that_of_the_manual()
    {
        var listed = $"{Anatomic} 24 25 57 58 78 79 27 59 91 XE XS XP XU".Split(' ');

        Assert.Equal(44, listed.Length);
        Assert.Equal(listed.Order(StringComparer.Ordinal), AssociatedModifiers.All.Select(entry => $"{entry.Modifier}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(AssociatedModifierKind.Anatomic, Anatomic)]
    [InlineData(AssociatedModifierKind.GlobalSurgery, "24 25 57 58 78 79")]
    [InlineData(AssociatedModifierKind.DistinctService, "59 XE XS XP XU")]
    [InlineData(AssociatedModifierKind.Other, "27 91")]
    [InlineData(AssociatedModifierKind.None, "22 50 51 52 53 76 77 KX GA GY GZ NU RR UE FT EJ RA RB 26 TC 99")]
    public void Each_modifier_has_its_kind(AssociatedModifierKind kind, string modifiers) =>
        Assert.All(modifiers.Split(' '), modifier => Assert.Equal(kind, AssociatedModifiers.KindOf(Modifier.Parse(modifier))));

    [Fact]
    public void No_modifier_has_no_kind() => Assert.Equal(AssociatedModifierKind.None, AssociatedModifiers.KindOf(default));
}
