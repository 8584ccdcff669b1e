using System.Text;
using DmeGrpc.ReferenceData.Sources;
using DmeGrpc.ReferenceData.Tests.Support;

namespace DmeGrpc.ReferenceData.Tests.Csv;

public sealed class CsvFileTests
{
    private const string Header = "modifier,short_name,effective_date,termination_date,level";

    [Theory]
    [InlineData("modifier,short_name,effective_date,termination_date", "The column level is missing.")]
    [InlineData(Header + ",fee", "The column 'fee' is unknown.")]
    [InlineData(Header + ",level", "The column level is there twice.")]
    [InlineData("Modifier,short_name,effective_date,termination_date,level", "The column 'Modifier' is unknown.|The column modifier is missing.")]
    [InlineData("", "The line is blank.")]
    public void A_wrong_header_is_reported_and_its_rows_are_not_guessed(string header, string reasons)
    {
        var problems = Modifiers(header + "\nRR,Rental,,,HCPCS\n").Problems();

        Assert.Equal(reasons.Split('|'), problems.Select(problem => problem.Reason));
        Assert.All(problems, problem => Assert.Equal(("modifiers.csv", 1), (problem.File, problem.Line)));
    }

    [Theory]
    [InlineData("RR,Rental,,", "The row has 4 fields; the header has 5.")]
    [InlineData("RR,Rental,,,HCPCS,", "The row has 6 fields; the header has 5.")]
    [InlineData("RR,\"Rental,,,HCPCS", "A quote is opened and not closed on the line.")]
    [InlineData("RR,Ren\"tal,,,HCPCS", "A quote stands inside a field; quote the whole field and double the quote.")]
    [InlineData("RR,\"Ren\"tal,,,HCPCS", "Text follows the closing quote of a field; double a quote that belongs to the text.")]
    [InlineData("RR,Ren\0tal,,,HCPCS", "The line holds a control character, 0x00, at byte 7.")]
    [InlineData("RR,Ren\ttal,,,HCPCS", "The line holds a control character, 0x09, at byte 7.")]
    [InlineData("", "The line is blank.")]
    public void A_broken_line_is_reported_and_the_lines_around_it_are_read(string line, string reason)
    {
        var files = Modifiers($"{Header}\nNU,New,,,HCPCS\n{line}\nUE,Used,,,XX\n");

        Assert.Equal([("modifiers.csv", 3, reason), ("modifiers.csv", 4, "level: 'XX' is not a modifier's level: use one of HCPCS, CPT.")],
            files.Problems().Select(problem => (problem.File, problem.Line, problem.Reason)));
    }

    [Fact]
    public void Latin_1_is_refused_line_by_line()
    {
        var files = TestFiles.Sound().With("modifiers.csv", Encoding.Latin1.GetBytes($"{Header}\nRR,Rental,,,HCPCS\nNU,Ni\u00e9,,,HCPCS\n"));

        Assert.Equal("The line is not UTF-8.", files.ProblemAt("modifiers.csv", 3));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public void An_empty_file_is_a_problem_because_it_lacks_its_header(string text) =>
        Assert.Equal("The file is empty; its first line must name the columns.", Modifiers(text).ProblemAt("modifiers.csv", 0));

    [Fact]
    public void A_byte_order_mark_and_windows_line_endings_are_accepted()
    {
        var table = Modifiers($"\uFEFF{Header}\r\nRR,\"Rental, monthly\",,,HCPCS\r\nNU,\"The \"\"new\"\" one\",,,HCPCS").Read().Modifiers!;

        Assert.Equal(
            [("NU", "The \"new\" one", 3), ("RR", "Rental, monthly", 2)],
            table.Rows.Select(row => (row.Modifier.ToString(), row.ShortName, row.Source.Line)));
    }

    [Fact]
    public void Columns_may_stand_in_any_order()
    {
        var row = Modifiers("level,termination_date,modifier,effective_date,short_name\nHCPCS,,RR,1994-01-01,Rental\n").Read().Modifiers!.Rows[0];

        Assert.Equal(("RR", "Rental", new DateOnly(1994, 1, 1)), (row.Modifier.ToString(), row.ShortName, row.Validity.First));
    }

    [Theory]
    [InlineData(70_000)]
    [InlineData(900_000)]
    public void A_line_longer_than_the_limit_is_reported_and_the_next_ones_are_read(int length)
    {
        var files = Modifiers($"{Header}\nRR,{new string('x', length)},,,HCPCS\nNUU,,,,HCPCS\n");

        Assert.Equal([2, 3], files.Problems().Select(problem => problem.Line));
        Assert.Equal("The line is longer than 65536 bytes.", files.Problems()[0].Reason);
    }

    [Fact]
    public void A_line_that_never_ends_is_given_up_before_it_fills_the_memory()
    {
        var reason = Modifiers($"{Header}\nRR,{new string('x', 5_000_000)}").ProblemAt("modifiers.csv", 2);

        Assert.StartsWith("The rest of the file was not read", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_are_counted_as_they_stand_in_the_file_however_they_are_broken()
    {
        var random = new Random(20260731);
        var text = new StringBuilder(Header + "\r\n");
        var expected = new List<int>();
        string[] broken = ["", "a,b", "RR,\"x,,,HCPCS", "RR,x\"y,,,HCPCS", "R,,,,HCPCS", "RR,\0,,,HCPCS"];
        for (var line = 2; line < 3000; line++)
        {
            var isBroken = random.Next(4) == 0;
            text.Append(isBroken ? broken[random.Next(broken.Length)] : $"{(char)('A' + (line % 26))}{(char)('A' + (line / 26 % 26))},\"a \"\"b\"\", c\",,,HCPCS");
            text.Append(random.Next(2) == 0 ? "\n" : "\r\n");
            if (isBroken)
            {
                expected.Add(line);
            }
        }

        var problems = Modifiers(text.ToString()).Problems().Where(problem => !problem.Reason.StartsWith("The row repeats", StringComparison.Ordinal));

        Assert.Equal(expected, problems.Select(problem => problem.Line));
    }

    [Fact]
    public void A_file_larger_than_the_limit_is_refused()
    {
        var problems = Modifiers($"{Header}\n{new string('\n', 100)}").Problems(new SourceLimits { FileBytes = 150 });

        Assert.Contains(new SourceProblem("modifiers.csv", 0, "The rest of the file was not read: The file is larger than 150 bytes."), problems);
    }

    [Fact]
    public void Reading_stops_after_too_many_problems_and_says_so()
    {
        var problems = Modifiers($"{Header}\n{new string('\n', 500)}").Problems(new SourceLimits { Problems = 100 });

        Assert.Equal(101, problems.Count);
        Assert.Equal("Reading stopped after 100 problems; there may be more.", problems[^1].Reason);
    }

    private static TestFiles Modifiers(string text) => TestFiles.Sound().With("modifiers.csv", text);
}
