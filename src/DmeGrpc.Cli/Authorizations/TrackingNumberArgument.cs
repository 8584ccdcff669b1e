using System.CommandLine;

namespace DmeGrpc.Cli.Authorizations;

/// <summary>The argument that names an authorization.</summary>
internal static class TrackingNumberArgument
{
    public static Argument<string> New() => new("NUMBER") { Description = "The authorization's tracking number." };
}
