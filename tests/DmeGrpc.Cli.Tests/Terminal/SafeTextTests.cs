using DmeGrpc.Cli.Terminal;

namespace DmeGrpc.Cli.Tests.Terminal;

public class SafeTextTests
{
    [Theory]
    [InlineData("plain text, é, 漢, 😀", "plain text, é, 漢, 😀")]
    [InlineData("red \e[31m", "red \uFFFD[31m")]
    [InlineData("two\nlines\r", "two\uFFFDlines\uFFFD")]
    [InlineData("bell\a c1\u009b2J", "bell\uFFFD c1\uFFFD2J")]
    [InlineData("backwards \u202e", "backwards \uFFFD")]
    [InlineData("", "")]
    public void What_a_terminal_would_obey_is_replaced(string text, string expected) => Assert.Equal(expected, SafeText.Of(text));
}
