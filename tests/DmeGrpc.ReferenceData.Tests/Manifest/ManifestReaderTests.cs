using System.Text;
using DmeGrpc.ReferenceData.Sources;
using DmeGrpc.ReferenceData.Tests.Support;

namespace DmeGrpc.ReferenceData.Tests.Manifest;

public sealed class ManifestReaderTests
{
    [Theory]
    [InlineData("\"id\": \"test-1\"", "\"id\": \"\"", 2, "The property id is empty.")]
    [InlineData("\"id\": \"test-1\"", "\"id\": 1", 2, "The property id must be a text.")]
    [InlineData("\"id\": \"test-1\"", "\"id\": null", 2, "The property id must be a text.")]
    [InlineData("\"id\": \"test-1\",", "", 1, "The property id is missing.")]
    [InlineData("\"kind\": \"SYNTHETIC\"", "\"kind\": \"starter\"", 3, "kind: 'starter' is not a kind of edition: use one of STARTER, CMS, SYNTHETIC.")]
    [InlineData("\"label\"", "\"colour\": \"red\", \"label\"", 4, "The property 'colour' is unknown.")]
    [InlineData("\"label\"", "\"id\": \"again\", \"label\"", 4, "The property id is there twice.")]
    [InlineData("\"table\": \"CODES\"", "\"table\": \"PRICES\"", 6, "table: 'PRICES' is not a table: use one of CODES,")]
    [InlineData("\"table\": \"CODES\"", "\"rows\": 3, \"table\": \"CODES\"", 6, "The property 'rows' is unknown.")]
    [InlineData("\"table\": \"CODES\", \"coverage\": \"PARTIAL\"", "\"table\": \"CODES\", \"coverage\": \"SOME\"", 6, "coverage: 'SOME' is not a coverage")]
    [InlineData("\"table\": \"CODES\",", "\"table\": \"CODES\", \"program\": \"MEDICARE\",", 6, "This table is the same for every program")]
    [InlineData("\"COMPLETE\",", "\"COMPLETE\", \"completeForFirstCharacters\": \"A\",", 7, "completeForFirstCharacters: a complete table has all")]
    [InlineData("\"COMPLETE\",", "\"COMPLETE\", \"completeThrough\": \"2024\",", 7, "completeThrough: '2024' is not a date of the form 2024-07-01.")]
    [InlineData("\"EK\"", "\"EKE\"", 8, "completeForFirstCharacters: 'EKE' must be digits and capitals")]
    [InlineData("\"EK\"", "\"E,K\"", 8, "completeForFirstCharacters: 'E,K' must be digits and capitals")]
    [InlineData("\"program\": \"MEDICARE\", \"setting\": \"PRACTITIONER\",", "\"program\": \"MEDICARE\",", 8, "The property setting is missing.")]
    [InlineData("\"program\": \"MEDICARE\", \"setting\": \"PRACTITIONER\"", "\"program\": \"VA\", \"setting\": \"PRACTITIONER\"", 8, "program: 'VA' is not a program")]
    [InlineData("\"program\": \"MEDICAID\", \"setting\": \"DME_SUPPLIER\"", "\"program\": \"MEDICARE\", \"setting\": \"DME_SUPPLIER\"", 11, "The table is listed twice.")]
    [InlineData("\"table\": \"ADD_ON_CODES\", \"program\": \"MEDICARE\"", "\"table\": \"ADD_ON_CODES\"", 12, "The property program is missing.")]
    [InlineData("{ \"table\": \"CODES\", \"coverage\": \"PARTIAL\", \"release\": \"R\" }", "\"CODES\"", 6, "An object is expected here.")]
    [InlineData("\"tables\": [", "\"tables\": [,", 5, "The file is not JSON:")]
    [InlineData("\"kind\"", "kind", 3, "The file is not JSON:")]
    [InlineData("test-1", "\\ud800", 2, "The file is not JSON: A text holds half of a character.")]
    [InlineData("test-1", "te\0st", 2, "The file is not JSON:")]
    public void A_faulty_manifest_is_refused(string old, string with, int line, string reason) =>
        Assert.StartsWith(
            reason, TestFiles.Sound().Replacing("edition.json", old, with).ProblemAt("edition.json", line), StringComparison.Ordinal);

    [Theory]
    [InlineData("", 0, "The file is empty.")]
    [InlineData("\uFEFF", 0, "The file is empty.")]
    [InlineData("  \n ", 2, "The file is not JSON:")]
    [InlineData("[]", 1, "An object is expected here.")]
    [InlineData("{} {}", 1, "The file is not JSON:")]
    [InlineData("[[[[[[[[[[]]]]]]]]]]", 1, "The file is not JSON:")]
    public void A_manifest_of_another_shape_is_refused(string text, int line, string reason) =>
        Assert.StartsWith(reason, TestFiles.Sound().With("edition.json", text).ProblemAt("edition.json", line), StringComparison.Ordinal);

    [Fact]
    public void All_faults_are_reported_together()
    {
        var problems = TestFiles.Sound().With("edition.json", """{ "tables": [ {}, 1 ], "extra": {} }""").Problems();

        Assert.Equal(
            [
                "The property 'extra' is unknown.", "The property id is missing.", "The property kind is missing.", "The property label is missing.",
                "The property table is missing.", "The property release is missing.", "The property coverage is missing.", "An object is expected here.",
            ],
            problems.Select(problem => problem.Reason));
    }

    [Fact]
    public void A_list_of_tables_that_is_no_list_is_refused()
    {
        var problems = TestFiles.Sound().With("edition.json", """{ "id": "a", "kind": "CMS", "label": "b", "tables": {} }""").Problems();

        Assert.Equal("The property tables must be a list.", Assert.Single(problems).Reason);
    }

    [Fact]
    public void Latin_1_is_refused()
    {
        var files = TestFiles.Sound().With("edition.json", Encoding.Latin1.GetBytes(TestFiles.SoundManifest.Replace("Test", "T\u00e9st", StringComparison.Ordinal)));

        Assert.Equal("The file is not UTF-8.", files.ProblemAt("edition.json", 0));
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_endings_are_accepted()
    {
        var text = "\uFEFF" + TestFiles.SoundManifest.ReplaceLineEndings("\r\n");

        Assert.Equal("test-1", TestFiles.Sound().With("edition.json", text).Read().Id);
    }

    [Fact]
    public void A_manifest_larger_than_the_limit_is_refused()
    {
        var problem = Assert.Single(TestFiles.Sound().Problems(new SourceLimits { ManifestBytes = 100 }));

        Assert.Equal(new SourceProblem("edition.json", 0, "The file is larger than 100 bytes."), problem);
    }
}
