using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using DmeGrpc.Engine.Edits;

namespace DmeGrpc.Architecture.Tests;

/// <summary>The engine has no clock, no I/O, no randomness and no threads: its compiled code refers to none.</summary>
public class EnginePurityTests
{
    private static readonly string[] ImpureTypes =
    [
        "System.Console", "System.Random", "System.TimeProvider", "System.Diagnostics.Stopwatch",
        "System.Security.Cryptography.RandomNumberGenerator",
    ];

    private static readonly string[] ImpureNamespaces = ["System.IO", "System.Net", "System.Threading", "System.Data", "Microsoft.Extensions"];

    private static readonly string[] ImpureMembers =
    [
        "get_Now", "get_UtcNow", "get_Today", "get_TickCount", "get_TickCount64", "GetEnvironmentVariable", "get_MachineName", "get_ProcessorCount",
        "NewGuid", "CreateVersion7",
    ];

    [Fact]
    public void The_engine_refers_to_no_impure_type()
    {
        using var file = Open();
        var reader = file.GetMetadataReader();

        var impure = reader.TypeReferences.Select(handle => NameOf(reader, reader.GetTypeReference(handle)))
            .Where(name => ImpureTypes.Contains(name) || (ImpureNamespaces.Any(space => name.StartsWith(space + ".", StringComparison.Ordinal)) && !IsData(name)));

        Assert.Empty(impure);
    }

    [Fact]
    public void The_engine_asks_nobody_for_the_time_the_environment_or_a_new_id()
    {
        using var file = Open();
        var reader = file.GetMetadataReader();

        var members = reader.MemberReferences.Select(handle => reader.GetString(reader.GetMemberReference(handle).Name));

        Assert.Empty(members.Intersect(ImpureMembers));
    }

    [Fact]
    public void The_engine_refers_to_the_framework_alone()
    {
        var references = typeof(ClaimValidator).Assembly.GetReferencedAssemblies().Select(name => name.Name!);

        Assert.All(references, name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
    }

    // An exception type does no I/O; the compiler's own helpers for lazily made values use Interlocked.
    private static bool IsData(string name) => name is "System.IO.InvalidDataException" or "System.Threading.Interlocked";

    private static PEReader Open() => new(File.OpenRead(typeof(ClaimValidator).Assembly.Location));

    private static string NameOf(MetadataReader reader, TypeReference type) => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
}
