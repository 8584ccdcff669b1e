using Grpc.Core;

namespace GrpcContracts.Tests;

public class ServiceDefinitionTests
{
    private static readonly Method<string, string> Echo =
        new(MethodType.Unary, "demo.v1.EchoService", "Echo", Marshallers.StringMarshaller, Marshallers.StringMarshaller);

    [Fact]
    public void Method_s_full_name_is_its_request_path() => Assert.Equal("/demo.v1.EchoService/Echo", Echo.FullName);

    [Fact]
    public void Bound_service_hands_each_method_to_the_binder()
    {
        UnaryServerMethod<string, string> handler = (request, _) => Task.FromResult(request);
        var binder = new Recorder();

        ServerServiceDefinition.CreateBuilder().AddMethod(Echo, handler).Build().BindService(binder);

        Assert.Equal(["/demo.v1.EchoService/Echo"], binder.Bound);
    }

    [Fact]
    public void Method_of_the_same_name_is_refused()
    {
        UnaryServerMethod<string, string> handler = (request, _) => Task.FromResult(request);

        Assert.Throws<ArgumentException>(() => ServerServiceDefinition.CreateBuilder().AddMethod(Echo, handler).AddMethod(Echo, handler));
    }

    private sealed class Recorder : ServiceBinderBase
    {
        public List<string> Bound { get; } = [];

        public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse>? handler) =>
            Bound.Add(method.FullName);
    }
}
