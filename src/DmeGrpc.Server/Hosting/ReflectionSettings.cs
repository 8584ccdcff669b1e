namespace DmeGrpc.Server.Hosting;

/// <summary>Whether clients may ask the service for its protos. Configuration section <c>Reflection</c>.</summary>
public sealed class ReflectionSettings
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Reflection";

    /// <summary>Whether grpc.reflection v1 and v1alpha are served.</summary>
    /// <value><see langword="true"/> by default: the protos are public.</value>
    public bool Enabled { get; set; } = true;
}
