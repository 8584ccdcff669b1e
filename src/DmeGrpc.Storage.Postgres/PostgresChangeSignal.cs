using DmeGrpc.Storage.Internal;
using Npgsql;

namespace DmeGrpc.Storage.Postgres;

/// <summary>
/// Wakes those of this process at once and those of other servers by NOTIFY. A notification is sent after the commit and not in it, at most one
/// every few milliseconds: inside, PostgreSQL would make all notifying transactions commit one after the other.
/// </summary>
internal sealed class PostgresChangeSignal(NpgsqlDataSource source) : IChangeSignal, IAsyncDisposable
{
    private const string Channel = "dme_authorizations";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan Reconnect = TimeSpan.FromSeconds(1);

    private readonly LocalChangeSignal local = new();
    private readonly CancellationTokenSource stopped = new();
    private readonly string self = Guid.NewGuid().ToString("N");
    private readonly Lock starting = new();
    private Task? listening;
    private Task sending = Task.CompletedTask;
    private int isPending;

    public Task Next
    {
        get
        {
            lock (starting)
            {
                listening ??= Task.Run(ListenAsync);
            }

            return local.Next;
        }
    }

    public void Raise()
    {
        local.Raise();
        if (Interlocked.Exchange(ref isPending, 1) == 0)
        {
            sending = Task.Run(SendAsync);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopped.CancelAsync();
        await sending;
        await (listening ?? Task.CompletedTask);
        stopped.Dispose();
    }

    private async Task SendAsync()
    {
        try
        {
            await Task.Delay(Pause, stopped.Token);
            Interlocked.Exchange(ref isPending, 0);
            await using var command = source.CreateCommand("SELECT pg_notify($1, $2)");
            command.Parameters.Add(new NpgsqlParameter { Value = Channel });
            command.Parameters.Add(new NpgsqlParameter { Value = self });
            await command.ExecuteNonQueryAsync(stopped.Token);
        }
        catch (Exception exception) when (exception is NpgsqlException or OperationCanceledException or ObjectDisposedException)
        {
            // Others look by themselves before long.
        }
    }

    private async Task ListenAsync()
    {
        while (!stopped.IsCancellationRequested)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync(stopped.Token);
                connection.Notification += (_, heard) =>
                {
                    if (heard.Payload != self)
                    {
                        local.Raise();
                    }
                };
                await using (var command = new NpgsqlCommand($"LISTEN {Channel}", connection))
                {
                    await command.ExecuteNonQueryAsync(stopped.Token);
                }

                // Whatever was said while nobody listened.
                local.Raise();
                while (true)
                {
                    await connection.WaitAsync(stopped.Token);
                }
            }
            catch (Exception exception) when (exception is NpgsqlException or OperationCanceledException or ObjectDisposedException)
            {
                await Task.Delay(Reconnect, stopped.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
