using DmeGrpc.Server.Hosting;
using DmeGrpc.Server.Tests.Support;

namespace DmeGrpc.Server.Tests.Hosting;

public class EditionCatalogTests
{
    [Fact]
    public void Nothing_is_in_use_before_the_first_edition_is_published() => Assert.Null(new EditionCatalog().Current);

    [Fact]
    public void Published_edition_is_in_use_and_replaces_the_one_before()
    {
        var catalog = new EditionCatalog();
        var (first, second) = (SmallEdition.Build("a"), SmallEdition.Build("b"));

        catalog.Publish(first);
        Assert.Same(first, catalog.Current);
        catalog.Publish(second);
        Assert.Same(second, catalog.Current);
    }

    [Fact]
    public void Watcher_is_woken_by_the_next_edition_even_if_it_waits_only_afterwards()
    {
        var catalog = new EditionCatalog();
        var (edition, changed) = catalog.Watch();

        catalog.Publish(SmallEdition.Build());

        Assert.Null(edition);
        Assert.True(changed.IsCompleted);
        Assert.False(catalog.Watch().Changed.IsCompleted);
    }
}
