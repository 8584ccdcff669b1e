using DmeGrpc.Server.Editions;
using DmeGrpc.Server.Tests.Support;

namespace DmeGrpc.Server.Tests.Editions;

public class PublishedEditionsTests
{
    [Fact]
    public void Nothing_is_in_use_before_the_first_edition_is_published() => Assert.Null(new PublishedEditions(TimeProvider.System).Current);

    [Fact]
    public void Published_edition_is_in_use_and_replaces_the_one_before()
    {
        var editions = new PublishedEditions(TimeProvider.System);
        var (first, second) = (SmallEdition.Build("a"), SmallEdition.Build("b"));

        editions.Publish(first);
        Assert.Same(first, editions.Current!.Editions.Single());
        editions.Publish(second);
        Assert.Same(second, editions.Current!.Editions.Single());
    }

    [Fact]
    public void Watcher_is_woken_by_the_next_edition_even_if_it_waits_only_afterwards()
    {
        var editions = new PublishedEditions(TimeProvider.System);
        var (state, changed) = editions.Watch();

        editions.Publish(SmallEdition.Build());

        Assert.Null(state.Catalog);
        Assert.True(changed.IsCompleted);
        Assert.False(editions.Watch().Changed.IsCompleted);
    }
}
