using DmeGrpc.Server.Mapping;
using DmeGrpc.Server.Services.Reference;

namespace DmeGrpc.Server.Tests.Services.Reference;

public class PageTests
{
    [Theory]
    [InlineData(0, 100)]
    [InlineData(1, 1)]
    [InlineData(1_000, 1_000)]
    [InlineData(1_001, 1_000)]
    public void Size_has_a_default_and_a_maximum(int asked, int given)
    {
        var violations = new ViolationList();

        Assert.Equal(given, Page.ReadSize(asked, violations));
        Assert.True(violations.IsEmpty);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(101)]
    [InlineData(250)]
    public void Pages_of_any_list_are_the_list(int count)
    {
        var list = Enumerable.Range(0, count).ToList();
        var read = new List<int>();
        var token = "";
        do
        {
            var page = Page.Of(list, 50, token, "question");
            read.AddRange(page.Items);
            token = page.NextToken;
        }
        while (token.Length > 0);

        Assert.Equal(list, read);
    }
}
