using Grpc.Core;
using Grpc.Core.Interceptors;

namespace GrpcContracts.Tests;

public class ClientTests
{
    private static readonly Method<string, string> Echo =
        new(MethodType.Unary, "demo.v1.EchoService", "Echo", Marshallers.StringMarshaller, Marshallers.StringMarshaller);

    [Fact]
    public void Interceptors_run_outermost_first()
    {
        var seen = new List<string>();
        var invoker = new Recorder().Intercept(new Tag("outer", seen), new Tag("inner", seen));

        invoker.BlockingUnaryCall(Echo, null, default, "x");

        Assert.Equal(["outer", "inner"], seen);
    }

    [Fact]
    public void Header_interceptor_rewrites_the_headers()
    {
        var recorder = new Recorder();
        var invoker = recorder.Intercept(headers =>
        {
            headers.Add("x-added", "1");
            return headers;
        });

        invoker.BlockingUnaryCall(Echo, null, default, "x");

        Assert.Equal("1", recorder.Options.Headers!.GetValue("x-added"));
    }

    [Fact]
    public void Client_with_a_host_names_it_in_every_call()
    {
        var recorder = new Recorder();

        new EchoClient(recorder).WithHost("other").Say("x");

        Assert.Equal("other", recorder.Host);
    }

    [Fact]
    public void Call_options_change_one_thing_at_a_time()
    {
        var deadline = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        var options = new CallOptions(new Metadata { { "a", "b" } }).WithDeadline(deadline).WithWaitForReady();

        Assert.Equal("b", options.Headers!.GetValue("a"));
        Assert.Equal(deadline, options.Deadline);
        Assert.True(options.IsWaitForReady);
        Assert.Null(options.Credentials);
    }

    private sealed class EchoClient : ClientBase<EchoClient>
    {
        public EchoClient(CallInvoker invoker) : base(invoker) { }

        private EchoClient(ClientBaseConfiguration configuration) : base(configuration) { }

        public string Say(string text) => CallInvoker.BlockingUnaryCall(Echo, null, default, text);

        protected override EchoClient NewInstance(ClientBaseConfiguration configuration) => new(configuration);
    }

    private sealed class Tag(string name, List<string> seen) : Interceptor
    {
        public override TResponse BlockingUnaryCall<TRequest, TResponse>(
            TRequest request, ClientInterceptorContext<TRequest, TResponse> context, BlockingUnaryCallContinuation<TRequest, TResponse> continuation)
        {
            seen.Add(name);
            return continuation(request, context);
        }
    }

    /// <summary>Answers each blocking call with its request, and remembers how it was called.</summary>
    private sealed class Recorder : CallInvoker
    {
        public string? Host { get; private set; }

        public CallOptions Options { get; private set; }

        public override TResponse BlockingUnaryCall<TRequest, TResponse>(
            Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
        {
            (Host, Options) = (host, options);
            return (TResponse)(object)request;
        }

        public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
            Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request) => throw new NotSupportedException();

        public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
            Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request) => throw new NotSupportedException();

        public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
            Method<TRequest, TResponse> method, string? host, CallOptions options) => throw new NotSupportedException();

        public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
            Method<TRequest, TResponse> method, string? host, CallOptions options) => throw new NotSupportedException();
    }
}
