using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Tests.Tables;

public class CodeIndexTests
{
    [Fact]
    public void Codes_are_numbered_from_one_in_ASCII_order()
    {
        var index = new CodeIndex([.. new[] { "E0601", "0001U", "A7030", "Z999Z", "00000", "E0601" }.Select(ProcedureCode.Parse)]);

        Assert.Equal(["00000", "0001U", "A7030", "E0601", "Z999Z"], index.Codes.Select(code => code.ToString()));
        Assert.All(index.Codes, code => Assert.Equal(code, index.CodeOf(index.IdOf(code))));
        Assert.Equal([1, 2, 3, 4, 5], index.Codes.Select(index.IdOf));
    }

    [Fact]
    public void A_code_it_lacks_and_no_code_have_number_zero()
    {
        var index = new CodeIndex([ProcedureCode.Parse("E0601")]);

        Assert.Equal(0, index.IdOf(ProcedureCode.Parse("E0602")));
        Assert.Equal(0, index.IdOf(default));
    }

    [Fact]
    public void It_holds_65535_codes_and_no_more()
    {
        static IEnumerable<ProcedureCode> Codes(int count) => Enumerable.Range(0, count).Select(i => ProcedureCode.FromOrdinal(7 * i));

        Assert.Equal(65_535, new CodeIndex(Codes(65_535)).IdOf(ProcedureCode.FromOrdinal(7 * 65_534)));
        Assert.Throws<ArgumentException>(() => new CodeIndex(Codes(65_536)));
    }
}
