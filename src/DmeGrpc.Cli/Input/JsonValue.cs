namespace DmeGrpc.Cli.Input;

/// <summary>One complete JSON value at the place of a claim.</summary>
/// <param name="Bytes">Its UTF-8 text, good until the next value is asked for.</param>
/// <param name="Line">The line of its first character, from 1.</param>
internal readonly record struct JsonValue(ReadOnlyMemory<byte> Bytes, long Line);
