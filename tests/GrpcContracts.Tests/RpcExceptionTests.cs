using Grpc.Core;

namespace GrpcContracts.Tests;

public class RpcExceptionTests
{
    [Fact]
    public void Exception_carries_status_and_trailers()
    {
        var cause = new InvalidOperationException("cause");
        var exception = new RpcException(new Status(StatusCode.Aborted, "given up", cause), new Metadata { { "x-why", "because" } });

        Assert.Equal(StatusCode.Aborted, exception.StatusCode);
        Assert.Equal("given up", exception.Status.Detail);
        Assert.Equal("because", exception.Trailers.GetValue("x-why"));
        Assert.Same(cause, exception.InnerException);
    }

    [Fact]
    public void Exception_without_trailers_has_empty_ones() =>
        Assert.Empty(new RpcException(new Status(StatusCode.Aborted, "given up")).Trailers);

    [Theory]
    [InlineData(StatusCode.OK, 0)]
    [InlineData(StatusCode.InvalidArgument, 3)]
    [InlineData(StatusCode.Unauthenticated, 16)]
    public void Status_codes_have_their_wire_numbers(StatusCode code, int number) => Assert.Equal(number, (int)code);
}
