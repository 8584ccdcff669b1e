using DmeGrpc.ReferenceData.Sources;

namespace DmeGrpc.ReferenceData.Tests.Sources;

public sealed class EditionSourceExceptionTests
{
    [Fact]
    public void The_message_shows_the_first_twenty_problems_and_counts_the_rest()
    {
        var problems = Enumerable.Range(0, 25).Select(line => new SourceProblem("codes.csv", line, "Wrong.")).ToList();

        var lines = new EditionSourceException(problems).Message.Split(Environment.NewLine);

        Assert.Equal(21, lines.Length);
        Assert.Equal(("codes.csv: Wrong.", "codes.csv:19: Wrong.", "and 5 more"), (lines[0], lines[19], lines[20]));
    }
}
