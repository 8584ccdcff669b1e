using DmeGrpc.TestSupport;

namespace DmeGrpc.ReferenceData.Tests.Facts;

public sealed class ShortNameFactsTests
{
    [SharedDataFact]
    public void No_short_name_of_a_code_is_a_CMS_description_whatever_its_case_and_punctuation()
    {
        var descriptions = CmsFiles.HcpcsDescriptions.ToLookup(row => row["hcpcs_code"], row => Letters(row["hcpcs_description"]));

        Assert.All(StarterEdition.Load().Codes!.Rows, code =>
        {
            Assert.Equal(2, descriptions[code.Code.ToString()].Count());
            Assert.DoesNotContain(Letters(code.ShortName), descriptions[code.Code.ToString()]);
        });
    }

    private static string Letters(string text) => string.Concat(text.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));
}
