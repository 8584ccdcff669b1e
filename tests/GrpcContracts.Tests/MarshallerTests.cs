using System.Buffers;
using System.Text;
using Grpc.Core;

namespace GrpcContracts.Tests;

public class MarshallerTests
{
    [Fact]
    public void Array_marshaller_serves_contextual_callers()
    {
        var marshaller = Marshallers.Create(Encoding.UTF8.GetBytes, Encoding.UTF8.GetString);
        var context = new Buffer();

        marshaller.ContextualSerializer("é", context);

        Assert.Equal("é"u8.ToArray(), context.Payload);
        Assert.Equal("é", marshaller.ContextualDeserializer(new Bytes("é"u8.ToArray())));
    }

    [Fact]
    public void Contextual_marshaller_serves_array_callers()
    {
        var marshaller = Marshallers.Create<string>(
            (text, context) =>
            {
                context.SetPayloadLength(text.Length);
                Encoding.ASCII.GetBytes(text, context.GetBufferWriter());
                context.Complete();
            },
            context => Encoding.ASCII.GetString(context.PayloadAsReadOnlySequence()));

        Assert.Equal("abc", marshaller.Deserializer(marshaller.Serializer("abc")));
    }

    [Fact]
    public void Serializer_that_does_not_complete_its_message_is_an_error()
    {
        var marshaller = Marshallers.Create<string>((_, _) => { }, _ => "");

        Assert.Throws<InvalidOperationException>(() => marshaller.Serializer("abc"));
    }

    private sealed class Buffer : SerializationContext
    {
        public byte[]? Payload { get; private set; }

        public override void Complete(byte[] payload) => Payload = payload;
    }

    private sealed class Bytes(byte[] payload) : DeserializationContext
    {
        public override int PayloadLength => payload.Length;

        public override byte[] PayloadAsNewBuffer() => payload;
    }
}
