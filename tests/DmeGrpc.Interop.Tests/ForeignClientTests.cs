namespace DmeGrpc.Interop.Tests;

/// <summary>Clients of other languages, each a script that prints a line for each check. <c>./test.sh</c> installs what they need.</summary>
public sealed class ForeignClientTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    [Fact]
    public async Task Node_with_grpc_js_makes_every_kind_of_call() => await AllChecksPass("node", "tests/interop/grpc_js.mjs", 14);

    [Fact]
    public async Task Python_with_grpcio_makes_every_kind_of_call() => await AllChecksPass("/usr/bin/python3", "tests/interop/grpcio.py", 11);

    private async Task AllChecksPass(string program, string script, int checks)
    {
        var result = await ForeignProgram.Run(program, script, service.Address);

        Assert.True(result.ExitCode == 0, $"{result.Output}\n{result.Errors}");
        Assert.Equal(checks, result.Output.Split('\n').Count(line => line.StartsWith("ok ", StringComparison.Ordinal)));
    }
}
