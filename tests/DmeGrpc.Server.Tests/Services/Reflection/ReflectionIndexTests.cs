using DmeGrpc.Server.Services.Reflection;
using Google.Protobuf.Reflection;

namespace DmeGrpc.Server.Tests.Services.Reflection;

public class ReflectionIndexTests
{
    [Fact]
    public void Extensions_are_found_by_message_and_number()
    {
        var index = new ReflectionIndex([Extended()]);

        Assert.Equal([100, 200], index.ExtensionNumbers("demo.Open")!);
        Assert.NotNull(index.FileContainingExtension("demo.Open", 200));
        Assert.Null(index.FileContainingExtension("demo.Open", 300));
        Assert.NotNull(index.FileContainingSymbol("demo.colour"));
        Assert.NotNull(index.FileContainingSymbol("demo.Holder.size"));
    }

    private static FileDescriptor Extended()
    {
        var file = new FileDescriptorProto
        {
            Name = "demo.proto",
            Package = "demo",
            Syntax = "proto2",
            MessageType =
            {
                new DescriptorProto { Name = "Open", ExtensionRange = { new DescriptorProto.Types.ExtensionRange { Start = 100, End = 1000 } } },
                new DescriptorProto { Name = "Holder", Extension = { Extension("size", 200) } },
            },
            Extension = { Extension("colour", 100) },
        };
        return FileDescriptor.BuildFromByteStrings([Google.Protobuf.MessageExtensions.ToByteString(file)]).Single();
    }

    private static FieldDescriptorProto Extension(string name, int number) => new()
    {
        Name = name,
        Number = number,
        Extendee = ".demo.Open",
        Type = FieldDescriptorProto.Types.Type.Int32,
        Label = FieldDescriptorProto.Types.Label.Optional,
    };
}
