using DmeGrpc.Admin.V1;
using DmeGrpc.Authorizations.V1;
using DmeGrpc.Claims.V1;
using DmeGrpc.Coverage.V1;
using DmeGrpc.Errors.V1;
using DmeGrpc.Reference.V1;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Health.V1;

namespace DmeGrpc.Server.Services.Reflection;

/// <summary>A server's proto files, found by name, by symbol and by extension. Built once, immutable.</summary>
internal sealed class ReflectionIndex
{
    /// <summary>The files of this service.</summary>
    /// <param name="withAdmin">Whether AdminService is served.</param>
    public static ReflectionIndex OfThisService(bool withAdmin) => new(
    [
        .. withAdmin ? [AdminServiceReflection.Descriptor] : Array.Empty<FileDescriptor>(),
        ClaimValidationServiceReflection.Descriptor,
        ReferenceServiceReflection.Descriptor,
        AuthorizationServiceReflection.Descriptor,
        ClaimPostingServiceReflection.Descriptor,
        CoverageServiceReflection.Descriptor,
        MemberServiceReflection.Descriptor,
        ErrorReasonReflection.Descriptor,
        Google.Rpc.ErrorDetailsReflection.Descriptor,
        HealthReflection.Descriptor,
        Grpc.Reflection.V1.ReflectionReflection.Descriptor,
        Grpc.Reflection.V1Alpha.ReflectionReflection.Descriptor,
    ]);

    private readonly Dictionary<string, FileDescriptor> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FileDescriptor> bySymbol = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedDictionary<int, FileDescriptor>> extensions = new(StringComparer.Ordinal);

    /// <summary>Indexes files with all that they import.</summary>
    /// <param name="roots">The files; their services are the ones listed.</param>
    public ReflectionIndex(IReadOnlyList<FileDescriptor> roots)
    {
        Services = [.. roots.SelectMany(file => file.Services).Select(service => service.FullName).Order(StringComparer.Ordinal)];
        foreach (var file in roots.SelectMany(WithImports).Where(file => byName.TryAdd(file.Name, file)))
        {
            Add(file);
        }
    }

    /// <summary>The full names of the services, in order.</summary>
    public IReadOnlyList<string> Services { get; }

    /// <summary>A file by its name, with all that it imports; null where there is none.</summary>
    public IReadOnlyList<ByteString>? FileByName(string name) => Bytes(byName.GetValueOrDefault(name));

    /// <summary>The file that declares a message, field, oneof, enum, enum value, service, method or extension of that full name, with all that it imports.</summary>
    public IReadOnlyList<ByteString>? FileContainingSymbol(string fullName) => Bytes(bySymbol.GetValueOrDefault(fullName));

    /// <summary>The file that declares an extension of a message, with all that it imports.</summary>
    public IReadOnlyList<ByteString>? FileContainingExtension(string messageName, int number) =>
        Bytes(extensions.GetValueOrDefault(messageName)?.GetValueOrDefault(number));

    /// <summary>The numbers of a message's extensions, ascending; null where there is no such message.</summary>
    public IReadOnlyList<int>? ExtensionNumbers(string messageName)
    {
        if (extensions.TryGetValue(messageName, out var known))
        {
            return [.. known.Keys];
        }

        return bySymbol.TryGetValue(messageName, out var file) && file.FindTypeByName<MessageDescriptor>(LocalName(file, messageName)) is not null ? [] : null;
    }

    private static string LocalName(FileDescriptor file, string fullName) =>
        file.Package.Length == 0 ? fullName : fullName[(file.Package.Length + 1)..];

    private static List<ByteString>? Bytes(FileDescriptor? file) =>
        file is null ? null : [.. WithImports(file).DistinctBy(each => each.Name).Select(each => each.SerializedData)];

    private static IEnumerable<FileDescriptor> WithImports(FileDescriptor file) => file.Dependencies.SelectMany(WithImports).Prepend(file);

    private void Add(FileDescriptor file)
    {
        foreach (var message in file.MessageTypes)
        {
            Add(message, file);
        }

        foreach (var type in file.EnumTypes)
        {
            Add(type, file);
        }

        foreach (var service in file.Services)
        {
            bySymbol[service.FullName] = file;
            foreach (var method in service.Methods)
            {
                bySymbol[method.FullName] = file;
            }
        }

        Add(file.Extensions, file);
    }

    private void Add(MessageDescriptor message, FileDescriptor file)
    {
        bySymbol[message.FullName] = file;
        foreach (var field in message.Fields.InDeclarationOrder())
        {
            bySymbol[field.FullName] = file;
        }

        foreach (var oneof in message.Oneofs)
        {
            bySymbol[oneof.FullName] = file;
        }

        foreach (var nested in message.NestedTypes)
        {
            Add(nested, file);
        }

        foreach (var type in message.EnumTypes)
        {
            Add(type, file);
        }

        Add(message.Extensions, file);
    }

    private void Add(EnumDescriptor type, FileDescriptor file)
    {
        bySymbol[type.FullName] = file;
        // Protobuf puts an enum's values beside the enum, not in it.
        var scope = type.FullName[..^type.Name.Length];
        foreach (var value in type.Values)
        {
            bySymbol[scope + value.Name] = file;
        }
    }

    private void Add(ExtensionCollection declared, FileDescriptor file)
    {
        foreach (var extension in declared.UnorderedExtensions)
        {
            bySymbol[extension.FullName] = file;
            if (!extensions.TryGetValue(extension.ExtendeeType.FullName, out var known))
            {
                extensions[extension.ExtendeeType.FullName] = known = [];
            }

            known[extension.FieldNumber] = file;
        }
    }
}
