using System.Text;
using DmeGrpc.Cli.Input;
using DmeGrpc.Cli.Tests.Support;

namespace DmeGrpc.Cli.Tests.Input;

public class ClaimReaderTests
{
    [Fact]
    public async Task Batches_have_at_most_their_size_and_all_claims_in_order()
    {
        var text = string.Concat(Enumerable.Range(0, 1001).Select(i => $"{{\"claimId\":\"{i}\"}}\n"));
        var batches = await ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        Assert.All(batches, batch => Assert.InRange(batch.Count, 1, ClaimReader.MaxBatchClaims));
        Assert.Equal(Enumerable.Range(0, 1001).Select(i => $"{i}"), batches.SelectMany(batch => batch).Cast<ReadClaim>().Select(entry => entry.Claim.ClaimId));
    }

    [Fact]
    public async Task A_claim_is_given_out_as_soon_as_it_is_there()
    {
        var batches = await ReadAsync(new SlowStream("{\"claimId\":\"A\"}{\"claimId\":\"B\"}"u8.ToArray(), atATime: 15));
        Assert.Equal(2, batches.Count);
    }

    [Fact]
    public async Task Claims_before_a_fault_are_given_out_and_the_fault_is_last()
    {
        var entries = (await ReadAsync(new MemoryStream("{}\n{\"bad\":1}\n{}\nEND"u8.ToArray()))).SelectMany(batch => batch).ToList();
        Assert.Equal([typeof(ReadClaim), typeof(UnreadableClaim), typeof(ReadClaim), typeof(InputFault)], entries.Select(entry => entry.GetType()));
        Assert.Equal(new InputFault("f.json:4: not JSON: 'E' is an invalid start of a value."), entries[^1]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("[]")]
    public async Task A_source_without_claims_is_a_fault(string text)
    {
        var entries = (await ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)))).SelectMany(batch => batch);
        Assert.Equal([new InputFault("f.json: there are no claims.")], entries);
    }

    [Fact]
    public async Task A_read_that_never_ends_can_be_broken_off()
    {
        using var stop = new CancellationTokenSource();
        var reading = new ClaimReader("f", new SilentStream()).ReadAsync(stop.Token).GetAsyncEnumerator();
        var next = reading.MoveNextAsync().AsTask();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    private static async Task<List<IReadOnlyList<InputEntry>>> ReadAsync(Stream stream)
    {
        var batches = new List<IReadOnlyList<InputEntry>>();
        await foreach (var batch in new ClaimReader("f.json", stream).ReadAsync(CancellationToken.None))
        {
            batches.Add(batch);
        }

        return batches;
    }
}
