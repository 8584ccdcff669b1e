namespace Grpc.Core;

/// <summary>TLS, with the given roots and client certificate, or the system's.</summary>
public sealed class SslCredentials(string? rootCertificates, KeyCertificatePair? keyCertificatePair, VerifyPeerCallback? verifyPeerCallback) : ChannelCredentials
{
    public SslCredentials() : this(null, null, null) { }

    public SslCredentials(string? rootCertificates) : this(rootCertificates, null, null) { }

    public SslCredentials(string? rootCertificates, KeyCertificatePair? keyCertificatePair) : this(rootCertificates, keyCertificatePair, null) { }

    public string? RootCertificates { get; } = rootCertificates;

    public KeyCertificatePair? KeyCertificatePair { get; } = keyCertificatePair;

    internal override bool IsComposable => true;

    public override void InternalPopulateConfiguration(ChannelCredentialsConfiguratorBase configurator, object? state) =>
        configurator.SetSslCredentials(state, RootCertificates, KeyCertificatePair, verifyPeerCallback);
}

/// <summary>A PEM certificate chain and its PEM private key.</summary>
public sealed class KeyCertificatePair
{
    public KeyCertificatePair(string certificateChain, string privateKey)
    {
        ArgumentNullException.ThrowIfNull(certificateChain);
        ArgumentNullException.ThrowIfNull(privateKey);
        CertificateChain = certificateChain;
        PrivateKey = privateKey;
    }

    public string CertificateChain { get; }

    public string PrivateKey { get; }
}

/// <summary>The server whose certificate is to be judged.</summary>
public class VerifyPeerContext(string targetName, string peerPem)
{
    public string TargetName { get; } = targetName;

    public string PeerPem { get; } = peerPem;
}

/// <summary>Judges a server's certificate; true accepts it.</summary>
public delegate bool VerifyPeerCallback(VerifyPeerContext context);
