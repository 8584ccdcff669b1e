namespace Grpc.Core;

/// <summary>Which parts of a served call an outgoing call inherits.</summary>
public class ContextPropagationOptions(bool propagateDeadline = true, bool propagateCancellation = true)
{
    public static readonly ContextPropagationOptions Default = new();

    public bool IsPropagateDeadline { get; } = propagateDeadline;

    public bool IsPropagateCancellation { get; } = propagateCancellation;
}

/// <summary>What an outgoing call inherits from the call being served.</summary>
public abstract class ContextPropagationToken
{
    internal ContextPropagationToken() { }
}
