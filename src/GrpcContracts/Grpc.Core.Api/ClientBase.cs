namespace Grpc.Core;

/// <summary>Base of generated clients.</summary>
public abstract class ClientBase
{
    private readonly ClientBaseConfiguration? configuration;

    /// <summary>For test doubles only: such a client has no invoker.</summary>
    protected ClientBase() { }

    protected ClientBase(ChannelBase channel) : this(channel.CreateCallInvoker()) { }

    protected ClientBase(CallInvoker callInvoker) : this(new ClientBaseConfiguration(callInvoker, null)) { }

    protected ClientBase(ClientBaseConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        this.configuration = configuration;
        CallInvoker = configuration.CreateInvoker();
    }

    protected CallInvoker CallInvoker
    {
        get => field ?? throw new InvalidOperationException("This client was made without a channel or an invoker.");
    }

    internal ClientBaseConfiguration Configuration =>
        configuration ?? throw new InvalidOperationException("This client was made without a channel or an invoker.");

    /// <summary>What a client passes on when it makes its like for another host.</summary>
    protected internal class ClientBaseConfiguration
    {
        private readonly CallInvoker invoker;
        private readonly string? host;

        internal ClientBaseConfiguration(CallInvoker invoker, string? host)
        {
            ArgumentNullException.ThrowIfNull(invoker);
            this.invoker = invoker;
            this.host = host;
        }

        internal CallInvoker CreateInvoker() => host is null ? invoker : new HostCallInvoker(invoker, host);

        internal ClientBaseConfiguration WithHost(string newHost) => new(invoker, newHost);
    }
}

/// <summary>Base of generated clients, knowing its own type.</summary>
public abstract class ClientBase<T> : ClientBase
    where T : ClientBase<T>
{
    protected ClientBase() { }

    protected ClientBase(ChannelBase channel) : base(channel) { }

    protected ClientBase(CallInvoker callInvoker) : base(callInvoker) { }

    protected ClientBase(ClientBaseConfiguration configuration) : base(configuration) { }

    /// <summary>The same client, naming another host in its calls.</summary>
    public T WithHost(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return NewInstance(Configuration.WithHost(host));
    }

    protected abstract T NewInstance(ClientBaseConfiguration configuration);
}
