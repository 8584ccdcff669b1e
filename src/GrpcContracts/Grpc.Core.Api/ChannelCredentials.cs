namespace Grpc.Core;

/// <summary>Credentials of a whole channel.</summary>
public abstract class ChannelCredentials
{
    public static ChannelCredentials Insecure { get; } = new InsecureCredentials();

    public static ChannelCredentials SecureSsl { get; } = new SslCredentials();

    internal virtual bool IsComposable => false;

    public static ChannelCredentials Create(ChannelCredentials channelCredentials, CallCredentials callCredentials)
    {
        ArgumentNullException.ThrowIfNull(channelCredentials);
        ArgumentNullException.ThrowIfNull(callCredentials);
        return channelCredentials.IsComposable
            ? new Composite(channelCredentials, callCredentials)
            : throw new ArgumentException($"{channelCredentials.GetType().Name} cannot carry call credentials.", nameof(channelCredentials));
    }

    public abstract void InternalPopulateConfiguration(ChannelCredentialsConfiguratorBase configurator, object? state);

    private sealed class InsecureCredentials : ChannelCredentials
    {
        public override void InternalPopulateConfiguration(ChannelCredentialsConfiguratorBase configurator, object? state) =>
            configurator.SetInsecureCredentials(state);
    }

    private sealed class Composite(ChannelCredentials channelCredentials, CallCredentials callCredentials) : ChannelCredentials
    {
        public override void InternalPopulateConfiguration(ChannelCredentialsConfiguratorBase configurator, object? state) =>
            configurator.SetCompositeCredentials(state, channelCredentials, callCredentials);
    }
}

/// <summary>How a client library learns which kind of channel credentials it was given.</summary>
public abstract class ChannelCredentialsConfiguratorBase
{
    public abstract void SetInsecureCredentials(object? state);

    public abstract void SetSslCredentials(object? state, string? rootCertificates, KeyCertificatePair? keyCertificatePair, VerifyPeerCallback? verifyPeerCallback);

    public abstract void SetCompositeCredentials(object? state, ChannelCredentials channelCredentials, CallCredentials callCredentials);
}
