using System.Text;
using DmeGrpc.Cli.Input;
using DmeGrpc.Cli.Tests.Support;

namespace DmeGrpc.Cli.Tests.Input;

public class JsonValueReaderTests
{
    [Theory]
    [InlineData("{\"a\":1}", "1 {\"a\":1}")]
    [InlineData(" \n {\"a\":[{}]} \n", "2 {\"a\":[{}]}")]
    [InlineData("{}\n{}\n", "1 {}", "2 {}")]
    [InlineData("{}{}\n\n\n{\n}{}", "1 {}", "1 {}", "4 {\n}", "5 {}")]
    [InlineData("[{},\n{\"a\":{}},\n\n{}]", "1 {}", "2 {\"a\":{}}", "4 {}")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("[{}]\n[{},{}]", "1 {}", "2 {}", "2 {}")]
    [InlineData("[[{}],{}]", "1 [{}]", "1 {}")]
    [InlineData("42 \"x\" null true", "1 42", "1 \"x\"", "1 null", "1 true")]
    [InlineData("[1,\n2.5]", "1 1", "2 2.5")]
    [InlineData("17", "1 17")]
    [InlineData("\uFEFF{}", "1 {}")]
    [InlineData("\uFEFF\n{}", "2 {}")]
    [InlineData("{\"text\":\"} ] \\\" \\n\"}", "1 {\"text\":\"} ] \\\" \\n\"}")]
    public async Task Values_at_the_place_of_claims_are_found_however_the_text_arrives(string text, params string[] expected)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        foreach (var atATime in (int[])[1, 2, 3, 7, 1000])
        {
            Assert.Equal(expected, await ReadAllAsync(new SlowStream(bytes, atATime)));
        }
    }

    [Theory]
    [InlineData("x", 1, "not JSON: 'x' is an invalid start of a value.")]
    [InlineData("\n{}\n}", 3, "not JSON: '}' is an invalid start of a value.")]
    [InlineData("{}\n,{}", 2, "not JSON: ',' is an invalid start of a value.")]
    [InlineData("{\"a\":\n1,}", 2, "not JSON: The JSON object contains a trailing comma at the end.")]
    [InlineData("{\"a\":1}\n\n{\"a\"", 3, "the JSON ends here, in the middle of the claim that begins on line 3.")]
    [InlineData("{\"a\":1}\n{\"a\":\n\n", 4, "the JSON ends here, in the middle of the claim that begins on line 2.")]
    [InlineData("[{},\n{}", 2, "the JSON ends here, before its list of claims does.")]
    [InlineData("[{},\n{}\n,", 3, "the JSON ends here, before its list of claims does.")]
    public async Task What_is_not_json_is_told_with_its_line_however_the_text_arrives(string text, long line, string message)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        foreach (var atATime in (int[])[1, 2, 3, 7, 1000])
        {
            var fault = await Assert.ThrowsAsync<JsonFaultException>(() => ReadAllAsync(new SlowStream(bytes, atATime)));
            Assert.Equal((line, message), (fault.Line, fault.Message));
        }
    }

    [Fact]
    public async Task Utf16_is_named_as_such()
    {
        var bytes = (byte[])[.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{}")];
        var fault = await Assert.ThrowsAsync<JsonFaultException>(() => ReadAllAsync(new MemoryStream(bytes)));
        Assert.Equal("the text is UTF-16; save it as UTF-8.", fault.Message);
    }

    [Fact]
    public async Task A_value_of_just_under_3_mb_is_read()
    {
        var value = $"{{\"a\":\"{new string('x', JsonValueReader.MaxValueBytes - 100)}\"}}";
        Assert.Equal([$"2 {value}", "3 {}"], await ReadAllAsync(new MemoryStream(Encoding.UTF8.GetBytes($"\n{value}\n{{}}"))));
    }

    [Fact]
    public async Task A_value_of_more_than_3_mb_is_refused_with_the_line_where_it_begins()
    {
        var text = $"{{}}\n{{\"a\":\"{new string('x', 5 * 1024 * 1024)}\"}}";
        var fault = await Assert.ThrowsAsync<JsonFaultException>(() => ReadAllAsync(new MemoryStream(Encoding.UTF8.GetBytes(text))));
        Assert.Equal((2, "a claim begins here that is longer than 3 MB."), (fault.Line, fault.Message));
    }

    [Fact]
    public async Task Nesting_without_end_is_refused()
    {
        var fault = await Assert.ThrowsAsync<JsonFaultException>(() => ReadAllAsync(new MemoryStream(Encoding.UTF8.GetBytes(new string('[', 100_000)))));
        Assert.StartsWith("not JSON: The maximum configured depth of 64 has been exceeded", fault.Message, StringComparison.Ordinal);
    }

    private static async Task<List<string>> ReadAllAsync(Stream stream)
    {
        var reader = new JsonValueReader(stream);
        var values = new List<string>();
        do
        {
            while (reader.TryNext(out var value))
            {
                values.Add($"{value.Line} {Encoding.UTF8.GetString(value.Bytes.Span)}");
            }
        }
        while (await reader.FillAsync(CancellationToken.None));

        return values;
    }
}
