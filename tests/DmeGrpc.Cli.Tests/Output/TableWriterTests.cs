using DmeGrpc.Claims.V1;
using DmeGrpc.Cli.Input;
using DmeGrpc.Cli.Output;
using DmeGrpc.Cli.Tests.Support;

namespace DmeGrpc.Cli.Tests.Output;

public class TableWriterTests
{
    [Fact]
    public void In_120_columns_reason_and_cure_stand_side_by_side() => Assert.Equal(
        """
        X
        """, Show(120, usesColor: false, ClaimItems.Payable(), ClaimItems.Adjusted(), ClaimItems.Rejected(), ClaimItems.Unreadable()));

    [Fact]
    public void In_80_columns_the_cure_stands_under_the_reason() => Assert.Equal(
        """
        X
        """, Show(80, usesColor: false, ClaimItems.Payable(), ClaimItems.Adjusted(), ClaimItems.Rejected(), ClaimItems.Unreadable()));

    [Fact]
    public void On_a_terminal_verdicts_and_cures_are_coloured() => Assert.Equal(
        """
        X
        """, Show(120, usesColor: true, ClaimItems.Adjusted()).Replace("\e", "<ESC>", StringComparison.Ordinal));

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(109)]
    [InlineData(110)]
    [InlineData(200)]
    public void No_line_is_longer_than_the_terminal_is_wide(int width)
    {
        var text = Show(width, usesColor: false, ClaimItems.Payable(new string('x', 300)), ClaimItems.Adjusted(), ClaimItems.Rejected(), ClaimItems.Unreadable());
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, width));
    }

    [Fact]
    public void Lines_have_no_blanks_at_their_ends() => Assert.All(
        Show(120, usesColor: false, ClaimItems.Payable(), ClaimItems.Adjusted(), ClaimItems.Rejected()).Split('\n'), line => Assert.Equal(line.TrimEnd(), line));

    [Fact]
    public void What_a_claim_would_have_the_terminal_do_is_not_done()
    {
        var (entry, item) = ClaimItems.Payable("CLM \e]0;owned\a [bold]x[/]");
        Assert.Contains("Claim CLM \uFFFD]0;owned\uFFFD [bold]x[/]  PAYABLE", Show(120, usesColor: true, (entry, item)).Replace("\e[1m", "", StringComparison.Ordinal).Replace("\e[1;32m", "", StringComparison.Ordinal).Replace("\e[0m", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_without_an_id_says_so() =>
        Assert.Contains("Claim without an id  UNREADABLE  claims.json:40", Show(120, usesColor: false, ClaimItems.Unreadable(string.Empty)), StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_shown_where_there_was_nothing_to_judge() => Assert.Empty(Show(120, usesColor: false));

    private static string Show(int width, bool usesColor, params (InputEntry Entry, ClaimItem Item)[] results)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var writer = new TableWriter(text, width, usesColor);
        var tally = new Tally();
        foreach (var (entry, item) in results)
        {
            tally.Add(item);
            writer.Write(entry, item);
        }

        writer.Conclude(tally);
        return text.ToString().TrimEnd('\n');
    }
}
