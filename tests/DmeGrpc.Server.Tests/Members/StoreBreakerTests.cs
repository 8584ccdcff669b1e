using DmeGrpc.Server.Members;

namespace DmeGrpc.Server.Tests.Members;

public sealed class StoreBreakerTests
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    private readonly HandSetTime time = new();

    [Fact]
    public void A_store_that_answers_may_always_be_asked()
    {
        var breaker = new StoreBreaker(time, Rest);

        Assert.True(breaker.MayAsk());
        breaker.Answered();
        Assert.True(breaker.MayAsk());
    }

    [Fact]
    public void After_a_failure_nobody_asks_until_the_rest_is_over_and_then_one_does()
    {
        var breaker = new StoreBreaker(time, Rest);
        breaker.Failed();
        time.Pass(Rest - TimeSpan.FromTicks(1));

        Assert.False(breaker.MayAsk());
        time.Pass(TimeSpan.FromTicks(1));
        Assert.True(breaker.MayAsk());
        Assert.False(breaker.MayAsk());
    }

    [Fact]
    public void One_message_that_takes_too_long_stops_nobody_and_three_without_an_answer_in_between_do()
    {
        var breaker = new StoreBreaker(time, Rest);
        breaker.TimedOut();
        breaker.TimedOut();
        Assert.True(breaker.MayAsk());
        breaker.Answered();
        breaker.TimedOut();
        breaker.TimedOut();
        Assert.True(breaker.MayAsk());

        breaker.TimedOut();

        Assert.False(breaker.MayAsk());
    }

    [Fact]
    public void After_a_failure_who_tries_in_vain_needs_no_three()
    {
        var breaker = new StoreBreaker(time, Rest);
        breaker.Failed();
        time.Pass(Rest);
        Assert.True(breaker.MayAsk());

        breaker.TimedOut();
        time.Pass(Rest - TimeSpan.FromTicks(1));

        Assert.False(breaker.MayAsk());
    }

    [Fact]
    public void Once_the_store_has_answered_again_everyone_asks()
    {
        var breaker = new StoreBreaker(time, Rest);
        breaker.Failed();
        time.Pass(Rest);
        Assert.True(breaker.MayAsk());

        breaker.Answered();

        Assert.True(breaker.MayAsk());
        Assert.True(breaker.MayAsk());
    }

    [Fact]
    public void Where_the_one_who_tries_is_never_heard_of_again_another_tries_after_a_rest()
    {
        var breaker = new StoreBreaker(time, Rest);
        breaker.Failed();
        time.Pass(Rest);
        Assert.True(breaker.MayAsk());

        time.Pass(Rest);

        Assert.True(breaker.MayAsk());
    }

    private sealed class HandSetTime : TimeProvider
    {
        private long now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => now;

        public void Pass(TimeSpan time) => now += time.Ticks;
    }
}
