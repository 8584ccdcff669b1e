using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;

namespace GrpcContracts.Tests;

/// <summary>Every type and member that the genuine gRPC assemblies take from the stand-ins must be there, by name and exact signature.</summary>
public class BindingTests
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    // Members of generic types resolve only for some type arguments: object everywhere will do.
    private static readonly Type[] Objects = [.. Enumerable.Repeat(typeof(object), 8)];

    [Theory]
    [InlineData("Grpc.AspNetCore.Server")]
    [InlineData("Grpc.Net.Client")]
    public void Every_type_and_member_that_a_genuine_assembly_names_resolves(string name)
    {
        var assembly = Assembly.Load(name);
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        var missing = new List<string>();

        foreach (var type in metadata.TypeReferences)
        {
            Note(missing, () => assembly.ManifestModule.ResolveType(MetadataTokens.GetToken(type)));
        }

        foreach (var member in metadata.MemberReferences)
        {
            Note(missing, () => assembly.ManifestModule.ResolveMember(MetadataTokens.GetToken(member), Objects, Objects));
        }

        Assert.True(metadata.MemberReferences.Count > 100, "too few references to be the genuine assembly");
        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("Grpc.AspNetCore.Server")]
    [InlineData("Grpc.Net.Client")]
    public void Every_method_of_a_genuine_assembly_compiles_against_the_stand_ins(string name)
    {
        // GetTypes throws where an override has nothing to override.
        var methods = Assembly.Load(name).GetTypes().SelectMany(type => type.GetMethods(Declared)).Where(CanBeCompiledAhead).ToList();
        var missing = new List<string>();

        foreach (var method in methods)
        {
            Note(missing, () => RuntimeHelpers.PrepareMethod(method.MethodHandle));
        }

        Assert.True(methods.Count > 100, "too few methods to be the genuine assembly");
        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("Grpc.Core.Api")]
    [InlineData("Grpc.Net.Common")]
    public void Stand_in_has_the_identity_that_the_genuine_assemblies_ask_for(string name)
    {
        var identity = Assembly.Load(name).GetName();

        Assert.Equal(new Version(2, 0, 0, 0), identity.Version);
        Assert.Equal("D754F35622E28BAD", Convert.ToHexString(identity.GetPublicKeyToken()!));
    }

    private static bool CanBeCompiledAhead(MethodInfo method) =>
        !method.IsAbstract && !method.IsGenericMethod && !method.DeclaringType!.IsGenericType
        && !method.Attributes.HasFlag(MethodAttributes.PinvokeImpl) && method.GetMethodBody() is not null;

    private static void Note(List<string> missing, Action resolve)
    {
        try
        {
            resolve();
        }
        catch (TypeLoadException e) when (e.Message.Contains("violates the constraint", StringComparison.Ordinal))
        {
            // An artefact of the object arguments above.
        }
        catch (Exception e) when (e is MissingMemberException or TypeLoadException or FileNotFoundException or FileLoadException
            or MethodAccessException or FieldAccessException)
        {
            missing.Add($"{e.GetType().Name}: {e.Message}");
        }
    }
}
