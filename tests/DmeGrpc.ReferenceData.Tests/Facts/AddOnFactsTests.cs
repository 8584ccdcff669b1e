using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.TestSupport;

namespace DmeGrpc.ReferenceData.Tests.Facts;

public sealed class AddOnFactsTests
{
    [SharedDataFact]
    public void The_published_list_has_no_code_of_the_letters_for_which_the_empty_table_is_called_complete()
    {
        var table = StarterEdition.Load().AddOns(PayerProgram.Medicare)!;
        var published = CmsFiles.AddOnEdits.ToList();
        var codes = published.Select(row => row["add_on_code"]).Concat(published.Select(row => row["primary_code"])).Where(code => code != "CCCCC");

        Assert.Equal(7465, published.Count);
        Assert.DoesNotContain(codes, code => table.Info.Coverage.Includes(ProcedureCode.Parse(code)));
        Assert.Equal("ABEKL", table.Info.Coverage.CompleteForFirstCharacters);
    }
}
