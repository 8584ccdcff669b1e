using DmeGrpc.Errors.V1;
using DmeGrpc.Server.Errors;
using DmeGrpc.TestSupport;
using Grpc.Core;

namespace DmeGrpc.Server.Tests.Errors;

public class ErrorReasonsTests
{
    [Fact]
    public void Name_is_the_proto_s_without_its_prefix() => Assert.Equal("MESSAGE_TOO_LARGE", ErrorReasons.NameOf(ErrorReason.MessageTooLarge));

    [Fact]
    public void Every_reason_has_the_status_that_its_comment_in_the_proto_names()
    {
        var text = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "protos/dme/errors/v1/error_reason.proto"));
        foreach (var reason in Enum.GetValues<ErrorReason>().Where(reason => reason != ErrorReason.Unspecified))
        {
            var expected = $"ERROR_REASON_{ErrorReasons.NameOf(reason)} ({StatusName(ErrorReasons.StatusOf(reason))}) means";

            Assert.Contains(expected, text, StringComparison.Ordinal);
        }
    }

    private static string StatusName(StatusCode code) =>
        string.Concat(code.ToString().Select((letter, i) => i > 0 && char.IsUpper(letter) ? $"_{letter}" : char.ToUpperInvariant(letter).ToString()));
}
