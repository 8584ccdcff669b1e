using System.Text.Json;

namespace DmeGrpc.Cli.Input;

/// <summary>
/// Takes a stream of JSON apart into the values that stand where claims stand: each value at the top, or each element of a list at the top.
/// So one object, a list, JSON Lines and values written one after the other are all the same to it.
/// </summary>
/// <remarks>Holds one value and one read at a time, whatever the length of the stream.</remarks>
internal sealed class JsonValueReader(Stream stream)
{
    /// <summary>
    /// The most bytes of one value. JSON is never shorter than the message made from it, so a batch that this value closes
    /// (<see cref="ClaimReader.MaxBatchBytes"/>) still fits the 4 MB that a message to the service may have.
    /// </summary>
    public const int MaxValueBytes = 3 * 1024 * 1024;

    private const int InitialBytes = 64 * 1024;
    private const int None = -1;

    private static readonly JsonReaderOptions Options = new() { AllowMultipleValues = true };

    // buffer[keep..filled] is what has been read and may still be needed; the JSON reader has been through buffer[..scanned].
    private byte[] buffer = new byte[InitialBytes];
    private int filled;
    private int scanned;
    private JsonReaderState state = new(Options);

    // The value begun and not ended, and the depth at which claims stand: 1 inside a list at the top, else 0.
    private int valueStart = None;
    private int claimDepth;

    // The line of buffer[counted].
    private long line = 1;
    private int counted;
    private bool started;
    private bool ended;

    /// <summary>Bytes read from the stream so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Reads on.</summary>
    /// <returns>False where the stream has ended and <see cref="TryNext"/> has nothing more to give.</returns>
    /// <exception cref="JsonFaultException">A value is larger than <see cref="MaxValueBytes"/>.</exception>
    public async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        if (ended)
        {
            return false;
        }

        MakeRoom();
        // A read from a terminal or a pipe cannot be taken back, only abandoned.
        var read = await stream.ReadAsync(buffer.AsMemory(filled), cancellation).AsTask().WaitAsync(cancellation);
        ended = read == 0;
        filled += read;
        BytesRead += read;
        return true;
    }

    /// <summary>Takes the next value from what has been read.</summary>
    /// <returns>False where there is no complete value yet.</returns>
    /// <exception cref="JsonFaultException">The text is not JSON, or ends within a value.</exception>
    public bool TryNext(out JsonValue value)
    {
        value = default;
        if (!PassByteOrderMark())
        {
            return false;
        }

        var reader = new Utf8JsonReader(buffer.AsSpan(scanned, filled - scanned), isFinalBlock: ended, state);
        try
        {
            while (reader.Read())
            {
                if (EndsValue(ref reader))
                {
                    var start = valueStart == None ? scanned + (int)reader.TokenStartIndex : valueStart;
                    Advance(ref reader);
                    CountLinesTo(start);
                    value = new JsonValue(buffer.AsMemory(start, scanned - start), line);
                    valueStart = None;
                    return true;
                }
            }
        }
        catch (JsonException e)
        {
            throw Fault(e);
        }

        Advance(ref reader);
        return false;
    }

    /// <summary>Whether a value at the place of a claim ends with the token just read.</summary>
    private bool EndsValue(ref Utf8JsonReader reader)
    {
        var atTop = reader.CurrentDepth == 0 && valueStart == None;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray when atTop && claimDepth == 0:
                claimDepth = 1;
                return false;
            case JsonTokenType.EndArray when atTop:
                claimDepth = 0;
                return false;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                if (reader.CurrentDepth == claimDepth)
                {
                    valueStart = scanned + (int)reader.TokenStartIndex;
                }

                return false;
            default:
                return reader.CurrentDepth == claimDepth;
        }
    }

    private void Advance(ref Utf8JsonReader reader)
    {
        scanned += (int)reader.BytesConsumed;
        state = reader.CurrentState;
    }

    private bool PassByteOrderMark()
    {
        const int Length = 3;
        if (started || filled == 0)
        {
            return started || ended;
        }

        if (buffer[0] is 0xFE or 0xFF)
        {
            throw new JsonFaultException(1, "the text is UTF-16; save it as UTF-8.");
        }

        started = buffer[0] != 0xEF || filled >= Length || ended;
        if (buffer.AsSpan(0, filled).StartsWith("\uFEFF"u8))
        {
            scanned = Length;
        }

        return started;
    }

    private void CountLinesTo(int position)
    {
        line += buffer.AsSpan(counted, position - counted).Count((byte)'\n');
        counted = position;
    }

    private void MakeRoom()
    {
        var keep = valueStart == None ? scanned : valueStart;
        CountLinesTo(keep);
        if (keep > 0)
        {
            buffer.AsSpan(keep, filled - keep).CopyTo(buffer);
            filled -= keep;
            scanned -= keep;
            counted = 0;
            valueStart = valueStart == None ? None : 0;
        }

        if (filled == buffer.Length)
        {
            if (filled >= MaxValueBytes)
            {
                throw new JsonFaultException(line, "a claim begins here that is longer than 3 MB.");
            }

            Array.Resize(ref buffer, Math.Min(buffer.Length * 2, MaxValueBytes));
        }
    }

    private JsonFaultException Fault(JsonException e)
    {
        // Everything read has been followed once before the end was known, so what goes wrong at the end is that it is the end.
        if (ended)
        {
            var start = valueStart;
            CountLinesTo(start == None ? scanned : start);
            var begin = line;
            CountLinesTo(filled);
            return new JsonFaultException(line, start == None
                ? "the JSON ends here, before its list of claims does."
                : $"the JSON ends here, in the middle of the claim that begins on line {begin}.");
        }

        return new JsonFaultException((e.LineNumber ?? 0) + 1, $"not JSON: {ReasonOf(e)}");
    }

    // Without the place, which is told otherwise, and the advice, which is meant for programmers.
    private static string ReasonOf(JsonException e)
    {
        var place = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var reason = place < 0 ? e.Message : e.Message[..place];
        return reason.Replace(" which is not supported in this mode. Change the reader options.", ".", StringComparison.Ordinal);
    }
}
