using DmeGrpc.Engine.Tables;
using DmeGrpc.TestSupport;

namespace DmeGrpc.ReferenceData.Tests.Facts;

public sealed class CodeDateFactsTests
{
    private static readonly IReadOnlyList<CodeRecord> Codes = StarterEdition.Load().Codes!.Rows;

    /// <summary>Added after January 2019: their dates are compared with the decoded list of July 2024 only.</summary>
    private static readonly string[] NotIn2019 =
    [
        "A4238", "A4239", "A4271", "A4436", "A4437", "A6552", "A6583", "A6610", "B4148", "B4187", "E0468", "E2102", "E2103", "E2298",
    ];

    [SharedDataFact]
    public void Every_code_has_the_dates_of_the_HCPCS_file_of_July_2024()
    {
        var published = CmsFiles.HcpcsAttributes.ToDictionary(row => row["hcpcs_code"], row => $"{row["date_added"]} {row["date_term"]}");

        Assert.Equal(
            Codes.Select(code => $"{code.Code} {published[code.Code.ToString()]}"),
            Codes.Select(code => $"{code.Code} {code.Validity.First:yyyy-MM-dd} {code.Validity.Last:yyyy-MM-dd}"));
    }

    [SharedDataFact]
    public void Every_code_that_was_there_in_January_2019_has_the_dates_of_that_file()
    {
        var published = HcpcsFiles.January2019.Where(record => !record.IsModifier).ToDictionary(record => record.Code);
        var compared = Codes.Where(code => published.ContainsKey(code.Code.ToString())).ToList();

        Assert.All(compared, code =>
        {
            var record = published[code.Code.ToString()];
            Assert.Equal(record.Added, code.Validity.First);
            Assert.True(record.Terminated is null || record.Terminated == code.Validity.Last, $"{code.Code} ended {record.Terminated}");
        });
        Assert.Equal(NotIn2019, Codes.Except(compared).Select(code => code.Code.ToString()));
    }
}
