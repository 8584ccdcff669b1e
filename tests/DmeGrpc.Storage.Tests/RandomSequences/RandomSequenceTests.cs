using DmeGrpc.Storage.Tests.Support;

namespace DmeGrpc.Storage.Tests.RandomSequences;

/// <summary>
/// Random sequences of calls on a real store and on a naive one: after each, the answer and the whole state agree, etags and repetitions among them; and
/// in the end the events lead to the state. A failure prints the seed and the shortest sequence that was found to fail.
/// </summary>
public abstract class RandomSequenceTests(DatabaseKind kind) : StoreTest(kind)
{
    public static TheoryData<int> Seeds => [.. RandomOperations.Seeds];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_store_does_what_the_naive_model_does(int seed)
    {
        var operations = RandomOperations.Draw(seed);
        if (await SequenceRun.FindDifferenceAsync(Services, operations) is not { } first)
        {
            return;
        }

        var shortest = await SequenceRun.ShrinkAsync(Services, [.. operations.Take(first.Calls)]);
        var difference = await SequenceRun.FindDifferenceAsync(Services, shortest);
        Assert.Fail($"Seed {seed} on {Kind}:\n{string.Join('\n', shortest)}\n{difference?.Difference ?? first.Difference}");
    }
}

public sealed class RandomSequencesOnSqlite() : RandomSequenceTests(DatabaseKind.Sqlite);

public sealed class RandomSequencesOnPostgres() : RandomSequenceTests(DatabaseKind.Postgres);
