namespace Grpc.Core;

/// <summary>A service's methods with their handlers, ready for a server to bind.</summary>
public class ServerServiceDefinition
{
    private readonly IReadOnlyList<Action<ServiceBinderBase>> methods;

    private ServerServiceDefinition(IReadOnlyList<Action<ServiceBinderBase>> methods) => this.methods = methods;

    public static Builder CreateBuilder() => new();

    public void BindService(ServiceBinderBase serviceBinder)
    {
        foreach (var add in methods)
        {
            add(serviceBinder);
        }
    }

    /// <summary>Collects a service's methods.</summary>
    public class Builder
    {
        private readonly HashSet<string> names = new(StringComparer.Ordinal);
        private readonly List<Action<ServiceBinderBase>> methods = [];

        public Builder AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse> handler)
            where TRequest : class where TResponse : class => Add(method, binder => binder.AddMethod(method, handler));

        public Builder AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, ClientStreamingServerMethod<TRequest, TResponse> handler)
            where TRequest : class where TResponse : class => Add(method, binder => binder.AddMethod(method, handler));

        public Builder AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, ServerStreamingServerMethod<TRequest, TResponse> handler)
            where TRequest : class where TResponse : class => Add(method, binder => binder.AddMethod(method, handler));

        public Builder AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, DuplexStreamingServerMethod<TRequest, TResponse> handler)
            where TRequest : class where TResponse : class => Add(method, binder => binder.AddMethod(method, handler));

        public ServerServiceDefinition Build() => new([.. methods]);

        private Builder Add(IMethod method, Action<ServiceBinderBase> add)
        {
            if (!names.Add(method.FullName))
            {
                throw new ArgumentException($"{method.FullName} is already in this service.", nameof(method));
            }

            methods.Add(add);
            return this;
        }
    }
}
