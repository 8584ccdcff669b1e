using DmeGrpc.Engine.Authorizations;
using DmeGrpc.Server.Stores;
using DmeGrpc.Server.Tests.Support;
using DmeGrpc.Storage.Documents;
using Microsoft.Extensions.Logging;

namespace DmeGrpc.Server.Tests.Stores;

public sealed class AbandonedUploadsTests
{
    [Fact]
    public async Task Whatever_goes_wrong_is_logged_without_its_message_and_tried_again()
    {
        var documents = new FailingDocuments();
        using var log = new LogCollector();
        using var factory = LoggerFactory.Create(builder => builder.AddProvider(log));
        using var uploads = new AbandonedUploads(documents, new HurriedTime(), factory.CreateLogger<AbandonedUploads>());

        await uploads.StartAsync(CancellationToken.None);
        await Eventually.TrueAsync(() => documents.Asked > 1);
        await uploads.StopAsync(CancellationToken.None);

        Assert.True(uploads.ExecuteTask!.IsCompletedSuccessfully);
        Assert.Contains(log.Errors, text => text.Contains(nameof(InvalidTimeZoneException), StringComparison.Ordinal));
        Assert.DoesNotContain(log.Texts, text => text.Contains("secret", StringComparison.Ordinal));
    }

    private sealed class FailingDocuments : IDocumentStore
    {
        private int asked;

        public int Asked => Volatile.Read(ref asked);

        public Task<AttachResult> AttachAsync(AttachCommand command, IAsyncEnumerable<ReadOnlyMemory<byte>> content, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<StoredDocument?> OpenAsync(TrackingNumber trackingNumber, Guid documentId, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<int> RemoveAbandonedAsync(DateTimeOffset begunBefore, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref asked);
            throw new InvalidTimeZoneException("secret");
        }
    }

    /// <summary>Hours pass in a millisecond.</summary>
    private sealed class HurriedTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.FromMilliseconds(1), period);
    }
}
