using DmeGrpc.Engine.Claims;
using DmeGrpc.Engine.Codes;
using DmeGrpc.Engine.Editions;
using DmeGrpc.Engine.Tables;
using DmeGrpc.TestSupport;

namespace DmeGrpc.Engine.Tests.Tables;

/// <summary>All pairs of a claim at once are what asking for each of them gives.</summary>
public class PairEditAmongTests
{
    private const int Codes = 400;

    // Rows short and long, so that both ways of looking are taken.
    private static readonly Edition Edition = RandomEdition();
    private static readonly PairEditTable Table = Edition.PairEdits(PayerProgram.Medicare, ServiceSetting.Practitioner)!;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(23)]
    [InlineData(24)]
    [InlineData(50)]
    [InlineData(450)]
    [InlineData(513)]
    public void FindAmong_gives_what_Find_gives_for_every_ordered_pair(int count)
    {
        var random = new Random(count);
        for (var round = 0; round < 30; round++)
        {
            var codes = RandomCodes(random, count);
            var own = random.Next(-1, count + 1);

            Assert.Equal(OneByOne(codes, own), Table.FindAmong(codes, own: own) ?? []);
        }
    }

    [Fact]
    public void FindAmong_of_codes_that_the_edition_lacks_is_nothing() =>
        Assert.Null(Table.FindAmong([default, ProcedureCode.Parse("Z999Z"), ProcedureCode.Parse("Z998Z"), default]));

    [Fact]
    public void Find_gives_every_row_that_was_put_in_and_no_other()
    {
        var rows = Table.Rows.Select(row => (row.ColumnOne, row.ColumnTwo)).ToHashSet();

        Assert.All(rows, pair => Assert.All(Table.Find(pair.ColumnOne, pair.ColumnTwo), row => Assert.Equal(pair, (row.ColumnOne, row.ColumnTwo))));
        Assert.All(
            Edition.Index.Codes.SelectMany(_ => Edition.Index.Codes, (one, two) => (one, two)),
            pair => Assert.Equal(rows.Contains(pair), !Table.Find(pair.one, pair.two).IsEmpty));
    }

    private static List<PairEditMatch> OneByOne(ProcedureCode[] codes, int own)
    {
        var matches = new List<PairEditMatch>();
        for (var one = 0; one < codes.Length; one++)
        {
            for (var two = 0; two < codes.Length; two++)
            {
                if ((own < 0 || one < own || two < own) && codes[one] != codes[two] && Table.Find(codes[one], codes[two]) is { IsEmpty: false } rows)
                {
                    matches.Add(new PairEditMatch(one, two, rows));
                }
            }
        }

        return matches;
    }

    private static ProcedureCode[] RandomCodes(Random random, int count) =>
    [
        .. Enumerable.Range(0, count).Select(_ => random.Next(20) switch
        {
            0 => default,
            1 => ProcedureCode.Parse("Z999Z"),
            _ => Edition.Index.Codes[random.Next(Edition.Index.Count)],
        }),
    ];

    private static Edition RandomEdition()
    {
        var random = new Random(6);
        var sketch = TestEditions.Practitioner();
        for (var one = 0; one < Codes; one++)
        {
            var length = random.Next(4) switch { 0 => 0, 1 => random.Next(3), 2 => random.Next(30), _ => random.Next(Codes / 2) };
            foreach (var two in Enumerable.Range(0, Codes).Where(two => two != one).OrderBy(_ => random.Next()).Take(length))
            {
                sketch.Pair($"{10_000 + one}", $"{10_000 + two}");
            }
        }

        return sketch.Build();
    }
}
