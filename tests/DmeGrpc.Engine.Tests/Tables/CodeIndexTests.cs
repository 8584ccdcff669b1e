using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Tables;

namespace DmeGrpc.Engine.Tests.Tables;

public sealed class CodeIndexTests
{
    [Fact]
    public void Codes_are_numbered_from_1_in_ASCII_order_and_once()
    {
        var index = new CodeIndex([Code("E0601"), Code("99213"), Code("E0601"), Code("0469T")]);

        Assert.Equal(3, index.Count);
        Assert.Equal([1, 2, 3], [index.IdOf(Code("0469T")), index.IdOf(Code("99213")), index.IdOf(Code("E0601"))]);
    }

    [Fact]
    public void Codes_that_are_not_there_and_no_code_have_number_0()
    {
        var index = new CodeIndex([Code("E0601")]);

        Assert.Equal(0, index.IdOf(Code("E0602")));
        Assert.Equal(0, index.IdOf(default));
    }

    [Fact]
    public void More_codes_than_numbers_are_refused()
    {
        Assert.Equal(ushort.MaxValue, new CodeIndex(Codes(ushort.MaxValue)).Count);
        Assert.Throws<ArgumentException>(() => new CodeIndex(Codes(ushort.MaxValue + 1)));
    }

    [Fact]
    public void The_code_of_a_number_is_the_code_that_has_it()
    {
        var index = new CodeIndex(Codes(ushort.MaxValue));

        Assert.All(index.Codes, code => Assert.Equal(code, index.CodeOf(index.IdOf(code))));
        Assert.Equal(Enumerable.Range(1, index.Count), index.Codes.Select(index.IdOf));
    }

    private static IEnumerable<ProcedureCode> Codes(int count) => Enumerable.Range(0, count).Select(ProcedureCode.FromOrdinal);

    private static ProcedureCode Code(string text) => ProcedureCode.Parse(text);
}
