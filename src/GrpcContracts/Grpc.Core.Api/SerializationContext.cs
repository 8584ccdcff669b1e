using System.Buffers;

namespace Grpc.Core;

/// <summary>Where a marshaller writes one outgoing message.</summary>
public abstract class SerializationContext
{
    /// <summary>Ends the message with a ready payload.</summary>
    public virtual void Complete(byte[] payload) => throw new NotImplementedException();

    /// <summary>A writer for the payload; finish with <see cref="Complete()"/>.</summary>
    public virtual IBufferWriter<byte> GetBufferWriter() => throw new NotImplementedException();

    /// <summary>Announces the payload's exact size ahead of <see cref="GetBufferWriter"/>.</summary>
    public virtual void SetPayloadLength(int payloadLength) { }

    public virtual void Complete() => throw new NotImplementedException();
}

internal sealed class ArraySerializationContext : SerializationContext
{
    private ArrayBufferWriter<byte>? writer;
    private byte[]? payload;

    public byte[] Payload => payload ?? throw new InvalidOperationException("The serializer did not complete its message.");

    public override void Complete(byte[] payload) => this.payload = payload;

    public override IBufferWriter<byte> GetBufferWriter() => writer ??= new ArrayBufferWriter<byte>();

    public override void Complete() => payload = writer?.WrittenSpan.ToArray() ?? [];
}
