using System.Net.Sockets;
using System.Security.Authentication;
using DmeGrpc.Cli.Judging;
using Grpc.Core;

namespace DmeGrpc.Cli.Tests.Judging;

public class RemoteFailureTests
{
    private static readonly Uri Server = new("http://dme.example.org:50551");

    public static TheoryData<Exception, string> Failures => new()
    {
        { Wrapped(new HttpRequestException("No.", new SocketException((int)SocketError.HostUnreachable))), "cannot be reached: No route to host." },
        { Wrapped(new TaskCanceledException("No.", new TimeoutException())), "cannot be reached: it takes too long to answer." },
        { Wrapped(new HttpRequestException("The handshake failed.")), "does not answer as a gRPC service: The handshake failed." },
        { new RpcException(new Status(StatusCode.Unimplemented, "No such method.")), "did not answer: Unimplemented: No such method." },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_failure_is_put_into_one_line(Exception failure, string expected) =>
        Assert.Equal($"the server http://dme.example.org:50551/ {expected}", RemoteFailure.Describe(Server, failure).Message);

    [Fact]
    public void Distrust_is_told_by_what_is_wrong_with_the_certificate() => Assert.Equal(
        "no trusted TLS connection to http://dme.example.org:50551/ can be made: It has expired.",
        RemoteFailure.Describe(Server, Wrapped(new HttpRequestException("SSL.", new AuthenticationException("It has expired.")))).Message);

    private static RpcException Wrapped(Exception cause) => new(new Status(StatusCode.Unavailable, "Error starting gRPC call.", cause));
}
