namespace DmeGrpc.Cli.Input;

/// <summary>Where something stands in the input.</summary>
/// <param name="Source">The file as the user named it, or what standard input is called.</param>
/// <param name="Line">The line, from 1.</param>
internal readonly record struct InputPosition(string Source, long Line)
{
    public override string ToString() => $"{Source}:{Line}";
}
